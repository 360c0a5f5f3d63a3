import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Never", "Not often", "Sometimes", "Often", "Always"];
const howMuch = ["Not at all", "A little", "Partly", "Mostly", "Completely"];

/** Plain English, for everybody and for clients above all: a patient or citizen has a part in the work, not a job in it. */
export const PLAIN_ENGLISH: ItemWordings = {
  title: "Interrelate RC items, plain language",
  notice: "This is not the RC Survey. Nobody has tested whether both measure the same.",
  items: {
    frequent: {
      question: "This is about {process}. How often do they talk with you?",
      answers: ["Much too rarely", "Too rarely", "Just right", "Too often", "Much too often"],
    },
    timely: {
      question: "This is about {process}. Do they tell you in time what you need to know?",
      answers: howOften,
    },
    accurate: {
      question: "This is about {process}. Is it right what they tell you?",
      answers: howOften,
    },
    problemSolving: {
      question: "Something goes wrong in {process}. Do they blame others, or do they help?",
      answers: [
        "They always blame others",
        "They mostly blame others",
        "They do neither",
        "They mostly help",
        "They always help",
      ],
    },
    sharedGoals: {
      question: "You want something from {process}. Do they want the same?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "You have a part in {process}. How much do they know about it?",
      answers: ["Nothing", "A little", "Some of it", "A lot", "Everything"],
    },
    mutualRespect: {
      question: "You have a part in {process}. Do they respect it?",
      answers: howMuch,
    },
  },
};
