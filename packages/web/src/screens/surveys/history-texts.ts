import type { WaveEvent } from "@interrelate/contract";

export const historyTexts = {
  heading: "History",
  empty: "Nothing has been done to this wave yet. Opening, extending and closing it are written down here.",
  zone: (place: string) => `Times are in ${place} time.`,
  by: (name: string) => `by ${name || "the owner"}`,
  byItself: "by itself",
  kinds: {
    opened: "Opened",
    "not-opened": "Not opened",
    changed: "Changed",
    extended: "Closing date changed",
    closed: "Closed",
    reopened: "Opened again",
  } satisfies Record<WaveEvent["kind"], string>,
};
