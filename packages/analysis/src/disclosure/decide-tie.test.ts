import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM, tieOfSites } from "./auditor/tie-of-sites.ts";
import { decidePublication } from "./publication.ts";

/** Sizes of the sites at which the tie is shown, for sites of so many raters with answers 2, 3, 4, 2, 3, 4, ... */
function shownSites(sizes: number[], threshold: number) {
  const answers = sizes.map((n, site) => Array.from({ length: n }, (_, rater) => 2 + ((rater + site) % 3)));
  const [tie] = decidePublication(tieOfSites(answers), ONE_ITEM, threshold).waves[0]!.ties;
  return { whole: tie!.whole.shown, sites: sizes.filter((_, site) => tie!.parts[site]!.shown) };
}

describe("decideTie", () => {
  it("shows everything when every site reaches the threshold", () => {
    expect(shownSites([5, 6, 7], 5)).toEqual({ whole: true, sites: [5, 6, 7] });
  });

  it("hides a tie below the threshold, at its sites as well", () => {
    expect(shownSites([2, 2], 5)).toEqual({ whole: false, sites: [] });
  });

  it("hides a second site beside a single small one", () => {
    expect(shownSites([3, 7, 9, 12], 5)).toEqual({ whole: true, sites: [9, 12] });
  });

  it("hides a large site beside a tiny one and shows the tie: nothing is known about the tiny one", () => {
    expect(shownSites([2, 30, 40], 5)).toEqual({ whole: true, sites: [40] });
    expect(shownSites([1, 30], 5)).toEqual({ whole: true, sites: [] });
  });

  it("shows a tie whose sites are all small", () => {
    expect(shownSites([4, 4], 5)).toEqual({ whole: true, sites: [] });
    expect(shownSites([5, 1], 5)).toEqual({ whole: true, sites: [] });
  });

  it("shows a site that is the whole tie", () => {
    expect(shownSites([6, 0, 0], 5)).toEqual({ whole: true, sites: [6] });
    expect(shownSites([4, 0, 0], 5)).toEqual({ whole: false, sites: [] });
  });

  it("keeps ten hidden raters together in a tie of ten or more, so that their spread stays their own", () => {
    expect(shownSites([3, 3, 7, 14], 5)).toEqual({ whole: true, sites: [14] });
  });

  it("leaves a small hidden site as much spread as its mean needs, and a large one what it has", () => {
    const wholeOf = (sizes: number[], answer: (rater: number) => number) => {
      const table = tieOfSites(sizes.map((n) => Array.from({ length: n }, (_, rater) => answer(rater))));
      return decidePublication(table, ONE_ITEM, 5).waves[0]!.ties[0]!.whole;
    };
    // Twelve raters: a mean of four is open over 1 when squared deviations are 12 * 0.25 * 4 / 8 = 1.5 or more.
    const alike = wholeOf([4, 8], () => 3);
    expect(alike.plain).toBe(false);
    expect(alike.spreadFloors[0]).toBeCloseTo(Math.sqrt(1.5 / 11), 12);
    // One of each site at 2 and one at 4 make 4.
    const apart = wholeOf([4, 8], (rater) => [2, 4][rater] ?? 3);
    expect(apart).toMatchObject({ plain: true, spreadFloors: [0, 0, 0, 0] });
    // Thirty beside two: open over 1 with 32 * 0.25 * 2 / 30 = 0.53, though nearly all is known about the thirty.
    expect(wholeOf([2, 30], (rater) => 2 + (rater % 3))).toMatchObject({ plain: true, spreadFloors: [0, 0, 0, 0] });
    // Six raters with 6 * 0.25 * 1 / 5 = 0.3 need 0.245, index, communication and item alike.
    const few = wholeOf([1, 5], () => 3);
    expect(few.plain).toBe(false);
    expect(few.spreadFloors.map((floor) => floor ** 2 * 5)).toEqual(
      [0.3, 0.3, 0, 0.3].map((own) => expect.closeTo(own, 12)),
    );
  });

  it("hides a whole at the end of the scale that would fix its small sites", () => {
    const family = analyzeFamily(
      tieOfSites([
        [5, 5, 5, 5],
        [5, 5, 5, 4],
      ]),
      { minRaters: 5, scoring: ONE_ITEM },
    );
    expect(family.waves[0]!.all.ties[0]!.mean).toBeNull();
    expect(family.waves[0]!.all.suppressed[0]).toMatchObject({ path: "ties", why: "complementary" });
  });
});
