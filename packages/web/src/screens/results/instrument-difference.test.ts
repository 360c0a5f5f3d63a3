import type { InstrumentComparison } from "@interrelate/contract";
import { expect, test } from "vitest";
import { differenceSentence } from "./instrument-difference.ts";

const names = { before: "Spring", after: "Wave 2" };
const instrument = (id: string, version: number) => ({ id, version, title: { en: id } });
const same: InstrumentComparison = {
  kind: "same",
  before: instrument("form", 1),
  after: instrument("form", 1),
  shared: ["timely", "accurate", "sharedGoals", "mutualRespect"],
  reworded: [],
  onlyBefore: [],
  onlyAfter: [],
};

test("nothing is said where the same was asked", () => {
  expect(differenceSentence(same, names)).toBeNull();
});

test("other names and versions of the same words are told apart", () => {
  const words = (before: InstrumentComparison["before"]) =>
    differenceSentence({ ...same, kind: "sameWording", before }, names);
  expect(words(instrument("form", 2))).toContain("versions 2 and 1");
  expect(words(instrument("other", 1))).toContain("different names");
});

test("what was worded differently is named", () => {
  const sentence = differenceSentence(
    { ...same, kind: "differentWording", reworded: ["timely", "mutualRespect"] },
    names,
  );
  expect(sentence).toContain("timely communication and mutual respect");
});

test("different items are counted, and no index is promised", () => {
  const sentence = differenceSentence(
    {
      ...same,
      kind: "differentItems",
      onlyBefore: ["frequent", "problemSolving", "sharedKnowledge"],
      reworded: ["timely"],
    },
    names,
  );
  expect(sentence).toContain("Spring asked about seven dimensions and Wave 2 about four");
  expect(sentence).toContain("not compared");
  expect(sentence).toContain("timely communication was worded differently");
});

test("unknown words are not taken for the same", () => {
  expect(differenceSentence({ ...same, kind: "unknownWording" }, names)).toContain("nobody here knows");
});
