import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Nie", "Selten", "Manchmal", "Oft", "Immer"];
const howMuch = ["Gar nicht", "Ein bisschen", "Zum Teil", "Zum größten Teil", "Voll und ganz"];

/** Plain German (einfache Sprache). */
export const PLAIN_GERMAN: ItemWordings = {
  title: "Interrelate RC-Fragen in einfacher Sprache",
  notice: "Das ist nicht die RC Survey. Niemand hat geprüft, ob beide das Gleiche messen.",
  items: {
    frequent: {
      question: "Es geht um „{process}“. Wie oft redet diese Gruppe mit Ihnen?",
      answers: ["Viel zu selten", "Zu selten", "Genau richtig", "Zu oft", "Viel zu oft"],
    },
    timely: {
      question: "Es geht um „{process}“. Sagt diese Gruppe Ihnen früh genug, was Sie wissen müssen?",
      answers: howOften,
    },
    accurate: {
      question: "Es geht um „{process}“. Stimmt das, was diese Gruppe Ihnen sagt?",
      answers: howOften,
    },
    problemSolving: {
      question: "Bei „{process}“ geht etwas schief. Gibt diese Gruppe anderen die Schuld, oder hilft sie?",
      answers: [
        "Sie gibt immer anderen die Schuld",
        "Sie gibt meistens anderen die Schuld",
        "Keins von beiden",
        "Sie hilft meistens",
        "Sie hilft immer",
      ],
    },
    sharedGoals: {
      question: "Sie wollen etwas erreichen bei „{process}“. Will diese Gruppe das Gleiche?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "Sie tun selbst etwas bei „{process}“. Wie viel weiß diese Gruppe davon?",
      answers: ["Nichts", "Ein bisschen", "Einiges", "Viel", "Alles"],
    },
    mutualRespect: {
      question: "Sie tun selbst etwas bei „{process}“. Achtet diese Gruppe das?",
      answers: howMuch,
    },
  },
};
