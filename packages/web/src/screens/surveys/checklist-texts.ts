import { numberWord } from "../../ui/words.ts";

export const checklistTexts = {
  heading: "Before opening",
  lead: (blocking: number, all: number) =>
    all === 0
      ? "Nothing stands in the way. Look at the preview once, as people will see it, then open the wave."
      : blocking === 0
        ? "Nothing keeps it from opening. These are worth a look."
        : `${blocking === 1 ? "One thing has" : `${numberWord(blocking)} things have`} to be put right before it can open.`,
  blocking: "To be put right:",
  warning: "Worth a look:",
  people: "See the people",
  together: "Report it together with another workgroup",
  settings: "Change it below",
  consent: "Record their consent",
  consentFailed: "Their consent was not recorded",
  kept: "Everything is as it was.",
};
