import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const howMuch = ["Not at all", "A little", "Somewhat", "A lot", "Completely"];

/** The items as they are asked first; every other language is translated from this one. */
export const ENGLISH: ItemWordings = {
  title: "Interrelate RC items",
  notice: "Not the RC Survey; equivalence untested.",
  items: {
    frequent: {
      question: "How often do they get in touch with you about {process}?",
      answers: ["Not nearly enough", "Not enough", "Just the right amount", "Too often", "Much too often"],
    },
    timely: {
      question: "Do they tell you what you need for {process} soon enough to act on it?",
      answers: howOften,
    },
    accurate: {
      question: "Is what they tell you about {process} correct?",
      answers: howOften,
    },
    problemSolving: {
      question: "When something goes wrong in {process}, do they blame others or help to solve it?",
      answers: ["Always blame", "Mostly blame", "Neither", "Mostly help to solve it", "Always help to solve it"],
    },
    sharedGoals: {
      question: "How far do they share your goals for {process}?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "How much do they know about the work you do in {process}?",
      answers: ["Nothing", "A little", "Some", "A lot", "Everything"],
    },
    mutualRespect: {
      question: "How far do they respect the work you do in {process}?",
      answers: howMuch,
    },
  },
};
