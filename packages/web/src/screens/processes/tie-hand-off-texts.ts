/** The words about hand-offs on the page of a tie. */
export const tieHandOffTexts = {
  heading: "Hand-offs that run over this tie",
  none: "In no process map does work pass directly between these two.",
  steps: (from: string, to: string) => `${from} → ${to}`,
  unnamed: "a step without a name",
  about: (giver: string, receiver: string, perWeek: number | null) =>
    `${giver} to ${receiver}${perWeek === null ? "" : perWeek === 1 ? ", once a week" : `, ${perWeek} times a week`}`,
};
