export const texts = {
  title: "Explore a scenario",
  subtitle:
    "Complete fictional organizations with everything a real one would have. Change what you like: you can always go back to how it began.",
  /** What a button is called where several say the same. */
  of: (button: string, name: string) => `${button}: ${name}`,
  load: "Open it",
  loading: "Laying it out",
  open: "Go on where it stands",
  reset: "Reset to how it began",
  resetTitle: (name: string) => `Reset ${name}?`,
  resetWords:
    "Everything you changed in it is thrown away and the scenario begins again. Your own work is not touched.",
  resetYes: "Reset it",
  resetNo: "Keep it as it is",
  wasReset: (name: string) => `${name} is as it began.`,
  failed: "The scenario was not loaded",
  kept: "Nothing was changed.",
  none: "This server has no scenarios.",
};
