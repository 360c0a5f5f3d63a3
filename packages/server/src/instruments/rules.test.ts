import { INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT, type Instrument } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_IN } from "./built-in.ts";
import { missingTexts, needsAttestation, standingOf } from "./rules.ts";

const own: Instrument = { ...INTERRELATE_RC_SHORT, id: "ward-form" };
const held = (...instruments: Instrument[]) => instruments.map((instrument) => ({ instrument, builtIn: false }));

test("the built-in instruments are complete in every language they offer, and open", () => {
  for (const instrument of BUILT_IN) {
    expect(missingTexts(instrument)).toEqual([]);
    expect(needsAttestation(instrument)).toBe(false);
  }
});

test("the short form words its questions as the long one does", () => {
  expect(INTERRELATE_RC_SHORT.items).toHaveLength(4);
  for (const item of INTERRELATE_RC_SHORT.items)
    expect(INTERRELATE_RC_ITEMS.items.find(({ dimension }) => dimension === item.dimension)).toEqual(item);
});

describe("a version", () => {
  test("is the same whatever the order of its keys and whoever attests it", () => {
    const entries = Object.entries(own);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), fc.boolean(), (shuffled, attested) => {
        const attestation = attested ? { statement: "We may use it.", by: "Somebody", on: "2026-01-01" } : null;
        const other = { ...Object.fromEntries(shuffled), licence: { ...own.licence, attestation } } as Instrument;
        return standingOf(other, held(own)).standing === "there";
      }),
    );
  });

  test("differs by any text, and then becomes the one after the newest", () => {
    const reworded = { ...own, notice: { ...own.notice, en: "Another notice." } };
    expect(standingOf(reworded, held(own, { ...own, version: 7 }))).toEqual({ standing: "differs", asVersion: 8 });
    expect(standingOf({ ...reworded, version: 3 }, held(own))).toEqual({ standing: "new", asVersion: 3 });
    expect(standingOf(own, held(INTERRELATE_RC_ITEMS))).toEqual({ standing: "new", asVersion: 1 });
  });
});

test("only licences by their known names are open", () => {
  const under = (name: string) => needsAttestation({ ...own, licence: { ...own.licence, name } });
  expect(["Apache-2.0", "cc-by-4.0", " CC0-1.0 "].map(under)).toEqual([false, false, false]);
  expect(["Proprietary", "CC-BY-NC-4.0", "Apache", ""].map(under)).toEqual([true, true, true, true]);
});

test("a text of spaces is missing, and so is one answer of five", () => {
  const [first, ...others] = own.items as [Instrument["items"][0], ...Instrument["items"]];
  const gaps: Instrument = {
    ...own,
    languages: ["en", "da"],
    title: { ...own.title, da: "  " },
    items: [{ ...first, answers: { ...first.answers, da: ["Aldrig", "", "Nogle gange", "Ofte", "Altid"] } }, ...others],
  };
  expect(missingTexts(gaps)).toEqual([{ language: "da", texts: ["title", "answers 1"] }]);
});
