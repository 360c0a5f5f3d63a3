import { listed } from "../../ui/words.ts";

export const furtherTexts = {
  heading: "Questions of your own",
  none: "None are asked. You can add open questions, and questions about the person who answers; most waves need neither.",
  lead: "They come after the questionnaire, and everybody may skip them.",
  warningTitle: "Every one of these makes it easier to guess who answered.",
  warning:
    "Somebody who is the only one of a workgroup with long service stands alone in that answer, and free words often show who wrote them. Ask only what you will use, in broad bands. Free words stay hidden below the threshold and until somebody has read them.",
  language: "Language of the words below",
  question: (position: number, open: boolean, language: string) =>
    `${open ? "Open question" : "Question"} ${position}, in ${language}`,
  choices: (position: number) => `Choices of question ${position}`,
  choicesHint: "One a line, two to twelve, the same number in every language.",
  alsoIn: (languages: readonly string[]) => `Also in ${listed(languages)}.`,
  remove: (position: number) => `Remove question ${position}`,
  preset: "Add one that others have asked",
  addChoice: "Add a question with choices",
  addWords: "Add an open question",
  save: "Save these questions",
  undo: "Undo the changes",
  saved: "Saved.",
  failed: "The questions were not saved",
  kept: "What you wrote is still here.",
};
