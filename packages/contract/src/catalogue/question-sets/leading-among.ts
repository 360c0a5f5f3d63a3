import type { QuestionSet } from "../../question-sets.ts";
import { FIVE_POINT_PARTINGS, HOW_MUCH } from "./how-much.ts";

const asked = (id: string, prompt: Record<string, string>) => ({
  id: `leading-among.${id}`,
  kind: "choice" as const,
  prompt,
  choices: { ...HOW_MUCH },
});

/** Whether those who lead help groups to connect with each other: about a role, never about a person. Our own wording. */
export const LEADING_AMONG: QuestionSet = {
  id: "leading-among",
  name: "Leading among others",
  purpose:
    "Whether leading helps the groups to connect with each other, which is something else than how leaders and groups get on. It is about what leading does here, about no single leader.",
  topics: [
    {
      id: "connecting",
      name: "Helping groups to connect",
      questions: [
        asked("connecting.1", {
          en: "How far do those who lead here bring groups together that depend on each other?",
          da: "I hvor høj grad bringer de, der leder her, grupper sammen, som er afhængige af hinanden?",
          de: "Inwieweit bringen die, die hier leiten, Gruppen zusammen, die aufeinander angewiesen sind?",
          es: "¿Hasta qué punto quienes dirigen aquí reúnen a los grupos que dependen unos de otros?",
          ar: "إلى أي مدى يجمع القائمون على القيادة هنا بين المجموعات التي يعتمد بعضها على بعض؟",
        }),
        asked("connecting.2", {
          en: "How far do those who lead here see to it that groups know each other's work?",
          da: "I hvor høj grad sørger de, der leder her, for, at grupperne kender hinandens arbejde?",
          de: "Inwieweit sorgen die, die hier leiten, dafür, dass die Gruppen die Arbeit der anderen kennen?",
          es: "¿Hasta qué punto procuran quienes dirigen aquí que los grupos conozcan el trabajo de los demás?",
          ar: "إلى أي مدى يحرص القائمون على القيادة هنا على أن تعرف كل مجموعة عمل المجموعات الأخرى؟",
        }),
        asked("connecting.3", {
          en: "How far do those who lead here speak of what all groups want to reach together?",
          da: "I hvor høj grad taler de, der leder her, om det, som alle grupper vil opnå sammen?",
          de: "Inwieweit sprechen die, die hier leiten, über das, was alle Gruppen gemeinsam erreichen wollen?",
          es: "¿Hasta qué punto hablan quienes dirigen aquí de lo que todos los grupos quieren lograr juntos?",
          ar: "إلى أي مدى يتحدث القائمون على القيادة هنا عمّا تريد جميع المجموعات تحقيقه معًا؟",
        }),
      ],
    },
    {
      id: "room",
      name: "Giving groups room for it",
      questions: [
        asked("room.1", {
          en: "How far do those who lead here help groups to settle differences directly with each other?",
          da: "I hvor høj grad hjælper de, der leder her, grupperne med at løse uenigheder direkte med hinanden?",
          de: "Inwieweit helfen die, die hier leiten, den Gruppen, Meinungsverschiedenheiten direkt miteinander zu klären?",
          es: "¿Hasta qué punto ayudan quienes dirigen aquí a que los grupos resuelvan sus diferencias directamente entre sí?",
          ar: "إلى أي مدى يساعد القائمون على القيادة هنا المجموعات على حل خلافاتها مباشرة فيما بينها؟",
        }),
        asked("room.2", {
          en: "How far do those who lead here give groups the time and the place to work things out together?",
          da: "I hvor høj grad giver de, der leder her, grupperne tid og sted til at finde løsninger sammen?",
          de: "Inwieweit geben die, die hier leiten, den Gruppen Zeit und Raum, um gemeinsam Lösungen zu finden?",
          es: "¿Hasta qué punto dan quienes dirigen aquí a los grupos tiempo y lugar para encontrar soluciones juntos?",
          ar: "إلى أي مدى يمنح القائمون على القيادة هنا المجموعات الوقت والمكان لإيجاد الحلول معًا؟",
        }),
      ],
    },
  ],
  partings: FIVE_POINT_PARTINGS,
};
