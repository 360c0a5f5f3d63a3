import type { GuestAgreement } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasAgreed, mayDraw, opens } from "./guest-pages.ts";

const NOTHING: GuestAgreement = { maps: "none", structures: false, context: false, results: "none" };
const EVERYTHING: GuestAgreement = { maps: "edit", structures: true, context: true, results: "whole" };
const NORTH = [{ id: "north", name: "North" }];
const PAGES = [
  ..."/ /map /matrix /profile /tie /coproduction /leadership /change /maps /maps/$mapId".split(" "),
  ..."/maps/side-by-side /maps/$mapId/hand-offs /structures /boundaries /context /where-to-act".split(" "),
];
const OF_THE_HOST =
  "/work /people /people/import /waves /waves/$waveId /privacy /guests /statistics /leadership/log /alignment /unheard-of";

const seenBy = (agreement: Partial<GuestAgreement>, sites = NORTH) => ({
  sites,
  guest: { id: "guest", name: "Harbour", host: "Clinic", agreement: { ...NOTHING, ...agreement }, endsOn: null },
});
const open = (agreement: Partial<GuestAgreement>, sites = NORTH) =>
  PAGES.filter((page) => opens(seenBy(agreement, sites), page));

describe("opens", () => {
  it.each([...PAGES, ...OF_THE_HOST.split(" ")])("opens %s to people of the host", (page) => {
    expect(opens({ guest: null, sites: [] }, page)).toBe(true);
  });

  it.each(OF_THE_HOST.split(" "))("never opens %s to a guest", (page) => {
    expect(opens(seenBy(EVERYTHING), page)).toBe(false);
  });

  it.each<[string, Partial<GuestAgreement>, string]>([
    ["nothing", {}, "/"],
    ["maps to read", { maps: "see" }, "/ /maps /maps/$mapId /maps/side-by-side"],
    ["structures", { structures: true }, "/ /structures"],
    ["the context", { context: true }, "/ /context"],
    ["results of own sites", { results: "ownSites" }, "/ /map /matrix /profile /tie /coproduction /leadership"],
    [
      "results of all sites together",
      { results: "whole" },
      "/ /map /matrix /profile /tie /coproduction /leadership /change",
    ],
    [
      "structures and results of own sites",
      { structures: true, results: "ownSites" },
      "/ /map /matrix /profile /tie /coproduction /leadership /structures /boundaries",
    ],
    ["everything", EVERYTHING, PAGES.join(" ")],
  ])("opens by an agreement on %s", (_name, agreement, expected) => {
    expect(open(agreement)).toEqual(expected.split(" "));
  });

  it("opens no results of own sites to a guest without sites", () => {
    expect(open({ results: "ownSites" }, [])).toEqual(["/"]);
  });

  it("never closes a page when more is agreed", () => {
    const agreement = fc.record({
      maps: fc.constantFrom("none", "see", "edit"),
      structures: fc.boolean(),
      context: fc.boolean(),
      results: fc.constantFrom("none", "ownSites", "whole"),
    });
    const more: Partial<GuestAgreement>[] = [
      { maps: "edit" },
      { structures: true },
      { context: true },
      { results: "whole" },
    ];
    fc.assert(
      fc.property(agreement, fc.constantFrom(...more), (before, change) => {
        expect(open({ ...before, ...change })).toEqual(expect.arrayContaining(open(before)));
      }),
    );
  });
});

it("tells apart who may draw from who may read", () => {
  expect([seenBy({ maps: "see" }), seenBy({ maps: "edit" }), { guest: null }].map(mayDraw)).toEqual([
    false,
    true,
    true,
  ]);
});

it("tells the whole only where it is agreed", () => {
  expect(hasAgreed(seenBy({ results: "ownSites" }), "whole")).toBe(false);
  expect(hasAgreed(seenBy({ results: "whole" }), "whole")).toBe(true);
});
