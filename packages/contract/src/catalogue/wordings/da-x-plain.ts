import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Aldrig", "Sjældent", "Nogle gange", "Ofte", "Altid"];
const howMuch = ["Slet ikke", "Lidt", "Delvist", "Meget", "Fuldt ud"];

/** Plain Danish. */
export const PLAIN_DANISH: ItemWordings = {
  title: "Interrelate RC-spørgsmål på let dansk",
  notice: "Det er ikke RC Survey. Ingen har undersøgt, om de to måler det samme.",
  items: {
    frequent: {
      question: "Det handler om ”{process}”. Hvor ofte taler de med dig?",
      answers: ["Alt for sjældent", "For sjældent", "Passende", "For ofte", "Alt for ofte"],
    },
    timely: {
      question: "Det handler om ”{process}”. Siger de i god tid det, du skal vide?",
      answers: howOften,
    },
    accurate: {
      question: "Det handler om ”{process}”. Er det rigtigt, hvad de siger til dig?",
      answers: howOften,
    },
    problemSolving: {
      question: "Noget går galt i ”{process}”. Giver de andre skylden, eller hjælper de?",
      answers: [
        "De giver altid andre skylden",
        "De giver mest andre skylden",
        "Ingen af delene",
        "De hjælper for det meste",
        "De hjælper altid",
      ],
    },
    sharedGoals: {
      question: "Du vil gerne opnå noget med ”{process}”. Vil de det samme?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "Du gør selv noget i ”{process}”. Hvor meget ved de om det?",
      answers: ["Ingenting", "Lidt", "Noget", "Meget", "Alt"],
    },
    mutualRespect: {
      question: "Du gør selv noget i ”{process}”. Har de respekt for det?",
      answers: howMuch,
    },
  },
};
