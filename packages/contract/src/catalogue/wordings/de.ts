import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Nie", "Selten", "Manchmal", "Oft", "Immer"];
const howMuch = ["Gar nicht", "Ein wenig", "Teilweise", "Weitgehend", "Voll und ganz"];

/** German. “They” is “diese Gruppe”: “sie” would sound like the “Sie” that addresses the reader. */
export const GERMAN: ItemWordings = {
  title: "Interrelate RC-Fragen",
  notice: "Nicht die RC Survey; ob beide dasselbe messen, ist nicht geprüft.",
  items: {
    frequent: {
      question: "Wie oft meldet sich diese Gruppe bei Ihnen wegen „{process}“?",
      answers: ["Viel zu selten", "Zu selten", "Genau richtig", "Zu oft", "Viel zu oft"],
    },
    timely: {
      question: "Sagt Ihnen diese Gruppe, was Sie für „{process}“ brauchen, früh genug, um danach zu handeln?",
      answers: howOften,
    },
    accurate: {
      question: "Stimmt das, was diese Gruppe Ihnen zu „{process}“ sagt?",
      answers: howOften,
    },
    problemSolving: {
      question:
        "Wenn bei „{process}“ etwas schiefgeht: Gibt diese Gruppe anderen die Schuld, oder hilft sie bei der Lösung?",
      answers: [
        "Gibt immer anderen die Schuld",
        "Gibt meist anderen die Schuld",
        "Weder noch",
        "Hilft meist bei der Lösung",
        "Hilft immer bei der Lösung",
      ],
    },
    sharedGoals: {
      question: "Inwieweit teilt diese Gruppe Ihre Ziele bei „{process}“?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "Wie viel weiß diese Gruppe über Ihre Arbeit bei „{process}“?",
      answers: ["Nichts", "Ein wenig", "Einiges", "Viel", "Alles"],
    },
    mutualRespect: {
      question: "Inwieweit respektiert diese Gruppe Ihre Arbeit bei „{process}“?",
      answers: howMuch,
    },
  },
};
