import type { Instrument } from "../instrument.ts";

const amount = ["Not nearly enough", "Not enough", "Just the right amount", "Too often", "Much too often"];
const howOften = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const howMuch = ["Not at all", "A little", "Somewhat", "A lot", "Completely"];
const straight = [1, 2, 3, 4, 5];

/**
 * Our own wording of the seven published dimensions of relational coordination. It is not the RC Survey,
 * and its equivalence to it is untested.
 */
export const INTERRELATE_RC_ITEMS: Instrument = {
  id: "interrelate-rc-items",
  version: 1,
  title: { en: "Interrelate RC items" },
  languages: ["en"],
  notice: { en: "Not the RC Survey; equivalence untested." },
  licence: {
    name: "Apache-2.0",
    text: "Worded by the Interrelate project on the seven published dimensions of relational coordination.",
    attestation: null,
  },
  items: [
    {
      dimension: "frequent",
      question: { en: "How often do they get in touch with you about {process}?" },
      answers: { en: amount },
      scores: [1, 3, 5, 4, 2],
    },
    {
      dimension: "timely",
      question: { en: "Do they tell you what you need for {process} soon enough to act on it?" },
      answers: { en: howOften },
      scores: straight,
    },
    {
      dimension: "accurate",
      question: { en: "Is what they tell you about {process} correct?" },
      answers: { en: howOften },
      scores: straight,
    },
    {
      dimension: "problemSolving",
      question: { en: "When something goes wrong in {process}, do they blame others or help to solve it?" },
      answers: {
        en: ["Always blame", "Mostly blame", "Neither", "Mostly help to solve it", "Always help to solve it"],
      },
      scores: straight,
    },
    {
      dimension: "sharedGoals",
      question: { en: "How far do they share your goals for {process}?" },
      answers: { en: howMuch },
      scores: straight,
    },
    {
      dimension: "sharedKnowledge",
      question: { en: "How much do they know about the work you do in {process}?" },
      answers: { en: ["Nothing", "A little", "Some", "A lot", "Everything"] },
      scores: straight,
    },
    {
      dimension: "mutualRespect",
      question: { en: "How far do they respect the work you do in {process}?" },
      answers: { en: howMuch },
      scores: straight,
    },
  ],
};
