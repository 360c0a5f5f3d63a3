import { type Dimension, INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT, type Instrument } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { compareInstruments } from "./compare-instruments.ts";

const own: Instrument = { ...INTERRELATE_RC_ITEMS, id: "ward-form" };

function reworded(dimension: Dimension, change: Partial<Instrument["items"][number]>): Instrument {
  const items = own.items.map((item) => (item.dimension === dimension ? { ...item, ...change } : item));
  return { ...own, version: 9, items };
}

describe("two waves", () => {
  test("of one version ask the same", () => {
    expect(compareInstruments(own, own)).toMatchObject({ kind: "same", reworded: [], onlyBefore: [], onlyAfter: [] });
  });

  test("of another version with another title ask the same words", () => {
    expect(compareInstruments(own, { ...own, version: 9, title: { en: "Ward form" } }).kind).toBe("sameWording");
    expect(compareInstruments(own, INTERRELATE_RC_ITEMS).kind).toBe("sameWording");
  });

  test("are told apart by the wording of one question, one answer or one score", () => {
    const [timely] = own.items.filter(({ dimension }) => dimension === "timely");
    const question = { ...timely?.question, en: "Do they speak up in time?" };
    const answers = { ...timely?.answers, en: ["Never", "Seldom", "Sometimes", "Often", "Always"] };
    for (const change of [{ question }, { answers }, { scores: [5, 4, 3, 2, 1] }]) {
      const found = compareInstruments(own, reworded("timely", change));
      expect(found).toMatchObject({ kind: "differentWording", reworded: ["timely"] });
    }
  });

  test("compare the languages both offer; without one nothing is known to be the same", () => {
    const danish: Instrument = { ...own, version: 9, languages: ["da"] };
    expect(compareInstruments({ ...own, languages: ["en"] }, danish)).toMatchObject({
      kind: "differentWording",
      reworded: own.items.map(({ dimension }) => dimension),
    });
    const added = reworded("accurate", {
      question: { ...own.items[2]?.question, fo: "Er tað rætt?" },
    });
    expect(compareInstruments(own, { ...added, languages: [...own.languages, "fo"] }).kind).toBe("sameWording");
  });

  test("that ask other dimensions have no index in common", () => {
    expect(compareInstruments(own, INTERRELATE_RC_SHORT)).toMatchObject({
      kind: "differentItems",
      shared: ["timely", "problemSolving", "sharedGoals", "mutualRespect"],
      onlyBefore: ["frequent", "accurate", "sharedKnowledge"],
      onlyAfter: [],
      reworded: [],
    });
    expect(compareInstruments(INTERRELATE_RC_SHORT, own).onlyAfter).toHaveLength(3);
  });

  test("imported without their questions may have asked anything", () => {
    const imported: Instrument = { ...own, id: "imported-ratings" };
    expect(compareInstruments(imported, imported).kind).toBe("unknownWording");
    expect(compareInstruments(imported, own).kind).toBe("unknownWording");
  });
});
