import type { QuestionSet } from "../../question-sets.ts";
import { FIVE_POINT_PARTINGS, HOW_MUCH } from "./how-much.ts";

const asked = (id: string, prompt: Record<string, string>) => ({
  id: `obstacles.${id}`,
  kind: "choice" as const,
  prompt,
  choices: { ...HOW_MUCH },
});

/** What stands in the way of working together with clients; staff and clients answer the same questions. Our own wording. */
export const OBSTACLES: QuestionSet = {
  id: "obstacles",
  name: "Obstacles to coproduction",
  purpose:
    "What keeps those who do the work and those it is for from shaping it together: what staff answer for, whose knowledge counts, and who decides. Workers and clients are asked the same, so that both views can be seen beside each other.",
  topics: [
    {
      id: "accountability",
      name: "Accountability",
      questions: [
        asked("accountability.1", {
          en: "How far do rules, deadlines and reports keep staff from deciding together with the people the work is for?",
          da: "I hvor høj grad afholder regler, frister og indberetninger personalet fra at beslutte sammen med dem, arbejdet er til for?",
          de: "Inwieweit halten Regeln, Fristen und Berichte das Personal davon ab, gemeinsam mit denen zu entscheiden, für die die Arbeit da ist?",
          es: "¿Hasta qué punto las normas, los plazos y los informes impiden que el personal decida junto con las personas para quienes es el trabajo?",
          ar: "إلى أي مدى تمنع القواعد والمواعيد والتقارير العاملين من اتخاذ القرار مع الأشخاص الذين يُقدَّم العمل لهم؟",
        }),
        asked("accountability.2", {
          en: "How far does fear of blame keep staff from sharing decisions?",
          da: "I hvor høj grad afholder frygten for at få skylden personalet fra at dele beslutninger?",
          de: "Inwieweit hält die Sorge vor Schuldzuweisungen das Personal davon ab, Entscheidungen zu teilen?",
          es: "¿Hasta qué punto el temor a que le echen la culpa impide que el personal comparta las decisiones?",
          ar: "إلى أي مدى يمنع الخوف من اللوم العاملين من إشراك غيرهم في القرارات؟",
        }),
      ],
    },
    {
      id: "knowledge",
      name: "Knowledge",
      questions: [
        asked("knowledge.1", {
          en: "How far is what the people the work is for know from their own lives left out?",
          da: "I hvor høj grad bliver det, som dem, arbejdet er til for, ved fra deres eget liv, ladt ude af betragtning?",
          de: "Inwieweit bleibt außer Acht, was die, für die die Arbeit da ist, aus ihrem eigenen Leben wissen?",
          es: "¿Hasta qué punto se deja de lado lo que saben por su propia vida las personas para quienes es el trabajo?",
          ar: "إلى أي مدى يُهمَل ما يعرفه من حياتهم الأشخاص الذين يُقدَّم العمل لهم؟",
        }),
        asked("knowledge.2", {
          en: "How far do staff explain what they know in words that others cannot follow?",
          da: "I hvor høj grad forklarer personalet det, de ved, med ord, som andre ikke kan følge?",
          de: "Inwieweit erklärt das Personal sein Wissen in Worten, denen andere nicht folgen können?",
          es: "¿Hasta qué punto explica el personal lo que sabe con palabras que los demás no entienden?",
          ar: "إلى أي مدى يشرح العاملون ما يعرفونه بكلمات لا يفهمها الآخرون؟",
        }),
      ],
    },
    {
      id: "autonomy",
      name: "Professional autonomy",
      questions: [
        asked("autonomy.1", {
          en: "How far do staff decide by themselves what is best?",
          da: "I hvor høj grad afgør personalet på egen hånd, hvad der er bedst?",
          de: "Inwieweit entscheidet das Personal allein, was das Beste ist?",
          es: "¿Hasta qué punto decide el personal por su cuenta qué es lo mejor?",
          ar: "إلى أي مدى يقرر العاملون وحدهم ما هو الأفضل؟",
        }),
        asked("autonomy.2", {
          en: "How far do staff take it as interference when others have a say in their work?",
          da: "I hvor høj grad opfatter personalet det som indblanding, når andre har noget at sige om deres arbejde?",
          de: "Inwieweit empfindet es das Personal als Einmischung, wenn andere bei seiner Arbeit mitreden?",
          es: "¿Hasta qué punto siente el personal como una intromisión que otros opinen sobre su trabajo?",
          ar: "إلى أي مدى يرى العاملون أن إبداء الآخرين رأيهم في عملهم تدخُّل؟",
        }),
      ],
    },
  ],
  partings: FIVE_POINT_PARTINGS,
};
