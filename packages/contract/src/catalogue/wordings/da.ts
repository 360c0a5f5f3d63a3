import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Aldrig", "Sjældent", "Nogle gange", "Ofte", "Altid"];
const howMuch = ["Slet ikke", "I mindre grad", "I nogen grad", "I høj grad", "Fuldt ud"];

/** Danish, addressing the reader as “du”. */
export const DANISH: ItemWordings = {
  title: "Interrelate RC-spørgsmål",
  notice: "Ikke RC Survey; om de måler det samme, er ikke undersøgt.",
  items: {
    frequent: {
      question: "Hvor ofte kontakter de dig om ”{process}”?",
      answers: ["Alt for sjældent", "For sjældent", "Passende", "For ofte", "Alt for ofte"],
    },
    timely: {
      question: "Fortæller de dig det, du har brug for til ”{process}”, tidsnok til at du kan handle på det?",
      answers: howOften,
    },
    accurate: {
      question: "Er det, de fortæller dig om ”{process}”, rigtigt?",
      answers: howOften,
    },
    problemSolving: {
      question: "Når noget går galt i ”{process}”, giver de så andre skylden, eller hjælper de med at løse det?",
      answers: [
        "Giver altid andre skylden",
        "Giver for det meste andre skylden",
        "Ingen af delene",
        "Hjælper for det meste med at løse det",
        "Hjælper altid med at løse det",
      ],
    },
    sharedGoals: {
      question: "I hvor høj grad deler de dine mål for ”{process}”?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "Hvor meget ved de om dit arbejde i ”{process}”?",
      answers: ["Ingenting", "Lidt", "Noget", "Meget", "Alt"],
    },
    mutualRespect: {
      question: "I hvor høj grad respekterer de dit arbejde i ”{process}”?",
      answers: howMuch,
    },
  },
};
