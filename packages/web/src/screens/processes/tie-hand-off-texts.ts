/** The words about hand-offs on the page of a tie. */
export const tieHandOffTexts = {
  heading: "Hand-offs that run over this tie",
  none: "In no process map does work pass directly between these two.",
  steps: (from: string, to: string) => `${from} → ${to}`,
  unnamed: "a step without a name",
  see: "see it on the map ›",
  perWeek: (times: number) => (times === 1 ? "once a week" : `${times} times a week`),
};
