export const datesTexts = {
  closesAt: "Closes by itself",
  zone: (place: string) => `In ${place} time. Leave it empty to close it by hand.`,
  note: "Why",
  noteHint: "It stands in the history of the wave, with your name.",
  extend: {
    deed: "Change the closing date",
    title: (wave: string) => `Until when does “${wave}” take answers?`,
    yes: "Change it",
    words: ["Nothing is sent to anybody: tell people yourself, or plan a reminder."],
    failed: "The closing date was not changed",
    kept: "The wave is open as before.",
  },
  reopen: {
    deed: "Open it again",
    title: (wave: string) => `Open “${wave}” again?`,
    yes: "Open it again",
    words: [
      "Links work again, and people can change what they answered.",
      "This is possible until somebody has looked at the results: from then on figures stay as they were shown.",
    ],
    failed: "The wave was not opened again",
    kept: "It is closed, with all its answers.",
  },
};
