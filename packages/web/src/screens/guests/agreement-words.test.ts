import type { GuestAgreement } from "@interrelate/contract";
import { expect, it } from "vitest";
import { agreementSentence, agreementWords } from "./agreement-words.ts";

const NOTHING: GuestAgreement = { maps: "none", structures: false, context: false, results: "none" };
const NORTH = [{ id: "north", name: "North" }];

it.each<[Partial<GuestAgreement>, string | null]>([
  [{}, null],
  [{ maps: "see" }, "read the work maps"],
  [{ maps: "edit", structures: true }, "draw on the work maps, and read the structures of the work"],
  [{ results: "ownSites" }, "see the results of North"],
  [
    { results: "whole", context: true },
    "read how the context of the work was judged, and see the results of all sites together",
  ],
])("says what %j opens", (agreement, expected) => {
  expect(agreementWords({ ...NOTHING, ...agreement }, NORTH)).toBe(expected);
});

it("says no results of own sites where there are none", () => {
  expect(agreementWords({ ...NOTHING, results: "ownSites" }, [])).toBeNull();
  expect(agreementSentence({ ...NOTHING, results: "whole" }, [])).toBe(
    "Its people see the results of all sites together.",
  );
});
