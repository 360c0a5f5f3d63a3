import type { ContextLevels } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { ASPECTS, contextSentence, texts } from "./texts.ts";

const levels = (uncertainty: number | null, interdependence: number | null, timeConstraint: number | null) =>
  ({ uncertainty, interdependence, timeConstraint }) satisfies ContextLevels;

describe("contextSentence", () => {
  it("names all that was judged, of the work as a whole or of a site", () => {
    expect(contextSentence(levels(5, null, 4), null)).toBe("The work was judged very uncertain and pressed for time.");
    expect(contextSentence(levels(1, 3, 2), "North")).toBe(
      "The work at North was judged hardly uncertain, somewhat interdependent and a little pressed for time.",
    );
  });

  it("says nothing when nothing was judged", () => {
    expect(contextSentence(levels(null, null, null), "North")).toBeNull();
  });
});

it("explains each level of each aspect in words of its own", () => {
  for (const aspect of ASPECTS) expect(new Set(texts.means[aspect]).size).toBe(5);
});
