import type { FurtherQuestion } from "@interrelate/contract";

/** Questions that others have asked, in broad bands, so that few people stand alone in one. */
export const QUESTION_PRESETS: readonly { name: string; question: FurtherQuestion }[] = [
  {
    name: "Years of service, in broad bands",
    question: {
      id: "years",
      kind: "choice",
      prompt: {
        en: "How long have you worked here?",
        da: "Hvor længe har du arbejdet her?",
        de: "Wie lange arbeiten Sie schon hier?",
        es: "¿Cuánto tiempo lleva trabajando aquí?",
        ar: "منذ متى تعمل هنا؟",
      },
      choices: {
        en: ["Less than 2 years", "2 to 10 years", "More than 10 years"],
        da: ["Under 2 år", "2 til 10 år", "Over 10 år"],
        de: ["Weniger als 2 Jahre", "2 bis 10 Jahre", "Mehr als 10 Jahre"],
        es: ["Menos de 2 años", "De 2 a 10 años", "Más de 10 años"],
        ar: ["أقل من سنتين", "من سنتين إلى 10 سنوات", "أكثر من 10 سنوات"],
      },
    },
  },
  {
    name: "Part of the day, in two bands",
    question: {
      id: "shift",
      kind: "choice",
      prompt: {
        en: "When do you mostly work?",
        da: "Hvornår arbejder du mest?",
        de: "Wann arbeiten Sie meistens?",
        es: "¿Cuándo trabaja principalmente?",
        ar: "متى تعمل في الغالب؟",
      },
      choices: {
        en: ["By day", "In the evening or at night"],
        da: ["Om dagen", "Om aftenen eller natten"],
        de: ["Tagsüber", "Abends oder nachts"],
        es: ["De día", "Por la tarde o por la noche"],
        ar: ["في النهار", "في المساء أو في الليل"],
      },
    },
  },
  {
    name: "Anything else, in their own words",
    question: {
      id: "anything-else",
      kind: "words",
      prompt: {
        en: "Is there anything else about working together that you would like to say?",
        da: "Er der andet om samarbejdet, du gerne vil sige?",
        de: "Möchten Sie sonst noch etwas zur Zusammenarbeit sagen?",
        es: "¿Hay algo más sobre el trabajo en común que quiera decir?",
        ar: "هل هناك شيء آخر عن العمل معًا تودّ قوله؟",
      },
    },
  },
];
