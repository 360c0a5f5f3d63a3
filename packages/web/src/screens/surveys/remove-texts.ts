export const removeTexts = {
  deed: "Remove this draft",
  title: (wave: string) => `Remove the draft “${wave}”?`,
  words: "Its settings and further questions go with it. People, earlier waves and their answers stay.",
  yes: "Remove it",
  no: "Keep it",
  removed: (wave: string) => `The draft “${wave}” was removed.`,
  failed: "The draft was not removed",
  kept: "It is as it was.",
};
