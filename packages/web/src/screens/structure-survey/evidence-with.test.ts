import { structureInclusion } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceWith } from "./evidence-with.ts";

const SURVEY = "Survey “Wave 2”: 7 of 12 fully, 5 not at all.";

test.each([
  ["", SURVEY],
  ["Seen on three mornings", `Seen on three mornings. ${SURVEY}`],
  ["Seen on three mornings.", `Seen on three mornings. ${SURVEY}`],
  [`Seen. ${SURVEY} They agree.`, `Seen. ${SURVEY} They agree.`],
])("behind “%s”: %s", (before, evidence) => {
  expect(evidenceWith(before, SURVEY)).toEqual({ evidence, fits: true });
});

test("old words that leave no room stay alone", () => {
  const long = "x".repeat(1000 - SURVEY.length);
  expect(evidenceWith(long, SURVEY)).toEqual({ evidence: long, fits: false });
  // One full stop and one space stand between both.
  expect(evidenceWith(long.slice(2), SURVEY)).toEqual({ evidence: `${long.slice(2)}. ${SURVEY}`, fits: true });
});

test("old words are always kept, and what comes of both may always be stored", () => {
  const words = (most: number) => fc.string({ unit: "grapheme-ascii", maxLength: most }).map((each) => each.trim());
  fc.assert(
    fc.property(words(1000), words(300), (before, survey) => {
      const { evidence } = evidenceWith(before, survey);
      expect(evidence.startsWith(before)).toBe(true);
      expect(structureInclusion.shape.evidence.safeParse(evidence).success).toBe(true);
    }),
  );
});
