import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS } from "./auditor/random-population.ts";
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

  it("hides a further site where the size of a small one would follow", () => {
    // Of twelve the larger site has at most eight beside one of nine that is shown, so the small one four.
    expect(shownSites([4, 8, 9], 5)).toEqual({ whole: true, sites: [] });
    expect(shownSites([4, 8, 9, 14], 5)).toEqual({ whole: true, sites: [14] });
  });

  it("keeps ten hidden raters together in a tie of ten or more, so that their spread stays their own", () => {
    // Two and six would be enough raters, of unknown sizes; so would two and three of ten.
    expect(shownSites([2, 6, 20, 30], 5)).toEqual({ whole: true, sites: [30] });
    expect(shownSites([2, 3, 5], 3)).toEqual({ whole: true, sites: [] });
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

const NONE = Number.NaN;
/** All measures of two items of communication and two of relationships: index, both dimensions, a, b, c, d. */
const EVERYTHING = "eeeeeee";
const INDEX_ONLY = "ehhhhhh";
const NOTHING = "hhhhhhh";

/**
 * Modes (exact, coarse, hidden) of a tie and its sites, where so many people answer at each site. At some sites the first
 * ones skip the third item, c.
 */
function modesOf(
  sizes: number[],
  skippers: number[],
  threshold = 5,
  answer = (person: number, _site: number) => 2 + (person % 3),
) {
  const table = tieOfSites(sizes.map((n, site) => Array.from({ length: n }, (_, person) => answer(person, site))));
  const [first] = table.answers;
  const place = (row: number) => row - sizes.slice(0, table.site[row]).reduce((sum, n) => sum + n, 0);
  const c = first!.map((own, row) => (place(row) < (skippers[table.site[row]!] ?? 0) ? NONE : own));
  const items = { ...table, items: ["a", "b", "c", "d"], answers: [first!, first!, c, first!] };
  const { whole, parts } = decidePublication(items, FOUR_ITEMS, threshold).waves[0]!.ties[0]!;
  const letters = (modes: readonly string[]) => modes.map((mode) => mode[0]).join("");
  return { whole: letters(whole.modes), sites: parts.slice(0, -1).map(({ modes }) => letters(modes)) };
}

describe("dimensions and items", () => {
  it("are shown exactly where nobody skipped any", () => {
    expect(modesOf([20, 20, 20], [])).toEqual({ whole: EVERYTHING, sites: [EVERYTHING, EVERYTHING, EVERYTHING] });
    expect(modesOf([12], [])).toEqual({ whole: EVERYTHING, sites: [EVERYTHING] });
    expect(modesOf([4], [])).toEqual({ whole: NOTHING, sites: [NOTHING] });
  });

  it("are not shown at a site where a few skipped one, nor at a second one, and coarsely over all sites", () => {
    const coarse = "eeceece";
    for (const few of [1, 4])
      expect(modesOf([20, 20, 20], [few])).toEqual({ whole: coarse, sites: [INDEX_ONLY, INDEX_ONLY, EVERYTHING] });
    expect(modesOf([20, 20, 20], [0, 0, 4])).toEqual({ whole: coarse, sites: [INDEX_ONLY, EVERYTHING, INDEX_ONLY] });
    expect(modesOf([30, 20, 40], [0, 0, 4])).toEqual({ whole: coarse, sites: [EVERYTHING, INDEX_ONLY, INDEX_ONLY] });
    expect(modesOf([20, 20, 20], [2, 0, 2])).toEqual({ whole: coarse, sites: [INDEX_ONLY, EVERYTHING, INDEX_ONLY] });
  });

  it("are shown at a site where enough skipped one", () => {
    expect(modesOf([20, 20, 20], [5])).toEqual({ whole: EVERYTHING, sites: [EVERYTHING, EVERYTHING, EVERYTHING] });
    // Fewer than five answers to it are left at a site of nine.
    expect(modesOf([9, 20, 20], [5]).sites).toEqual([INDEX_ONLY, INDEX_ONLY, EVERYTHING]);
    expect(modesOf([10, 20, 20], [5]).sites).toEqual([EVERYTHING, EVERYTHING, EVERYTHING]);
  });

  it("count people at each shown site apart: three and three are few", () => {
    expect(modesOf([60], [6]).whole).toBe(EVERYTHING);
    expect(modesOf([30, 30], [3, 3])).toEqual({ whole: "eeceece", sites: [INDEX_ONLY, INDEX_ONLY] });
    // More than a tenth: the item is hidden, and the other one of its dimension with it.
    expect(modesOf([20, 20], [3, 3])).toEqual({ whole: "eeeeehh", sites: [INDEX_ONLY, INDEX_ONLY] });
  });

  it("of one site alone are those of the whole", () => {
    expect(modesOf([40, 0], [3])).toEqual({ whole: "eeceece", sites: ["eeceece", NOTHING] });
  });

  it("count people at the hidden sites together", () => {
    // Two at the last site take the twelve at the first with them; of these fourteen seven skip the item, or four.
    expect(modesOf([12, 30, 30, 2], [6, 0, 0, 1])).toEqual({
      whole: EVERYTHING,
      sites: [NOTHING, EVERYTHING, EVERYTHING, NOTHING],
    });
    expect(modesOf([12, 30, 30, 2], [3, 0, 0, 1]).whole).toBe("eeceece");
    expect(modesOf([12, 30, 30, 2], [5, 1, 0, 1]).whole).toBe("eeceece");
  });

  it("are not shown where the skippers of a small hidden site would follow from exact figures", () => {
    // All skippers of the hidden sites, six and one of two, or seven, answered 5 to the other items; others did not.
    const high = (person: number) => (person < 7 ? 5 : 1 + (person % 3));
    const sites = [NOTHING, EVERYTHING, EVERYTHING, NOTHING];
    expect(modesOf([12, 30, 30, 2], [6, 0, 0, 1], 5, high)).toEqual({ whole: INDEX_ONLY, sites });
    expect(modesOf([12, 30, 30, 2], [7, 0, 0, 0], 5, high)).toEqual({ whole: EVERYTHING, sites });
    // Coarse figures are judged by their rounding, which leaves two skippers of 74 who answered 5 and 4 open.
    const near = (person: number, site: number) => (person === 0 ? (site === 3 ? 4 : 5) : 2 + (person % 3));
    expect(modesOf([12, 30, 30, 2], [1, 0, 0, 1], 5, near)).toEqual({ whole: "eeceece", sites });
  });

  it("are not shown where one of them would confine a small hidden site, though the index does not", () => {
    // Six raters with 24 points: the four at one site have 14 to 20 of them, a range of 1.5; of 25 points 15 to 20. The
    // index has 24.5 then, which leaves 1.375.
    const table = tieOfSites([
      [4, 4, 4, 4],
      [4, 4],
    ]);
    const modesWith = (extra: number) => {
      const more = table.answers[0]!.map((answer, row) => answer + (row === 5 ? extra : 0));
      const answers = [table.answers[0]!, table.answers[0]!, more, more];
      const [wave] = decidePublication({ ...table, items: ["a", "b", "c", "d"], answers }, FOUR_ITEMS, 5).waves;
      return wave!.ties[0]!.whole.modes.map((mode) => mode[0]).join("");
    };
    expect([modesWith(0), modesWith(1)]).toEqual([EVERYTHING, INDEX_ONLY]);
  });

  it("are not shown at a third site where those of the other two would follow from the end of the scale", () => {
    // One of twenty at the first site skips an item; everybody there and at the second site answers 5.
    const ends = (person: number, site: number) => (site < 2 ? 5 : 2 + (person % 3));
    expect(modesOf([20, 20, 20], [1], 5, ends).sites).toEqual([INDEX_ONLY, INDEX_ONLY, INDEX_ONLY]);
  });

  it("count on the spread that leaves few answers at a site open", () => {
    // Four of the first site answer the item, as do the twenty of the second one, which shows no items either.
    const floorsOf = (sizes: number[], skippers: number[]) => {
      const table = tieOfSites(sizes.map((n) => Array.from({ length: n }, () => 3)));
      const place = (row: number) => row - sizes.slice(0, table.site[row]).reduce((sum, n) => sum + n, 0);
      const [own] = table.answers;
      const c = own!.map((answer, row) => (place(row) < (skippers[table.site[row]!] ?? 0) ? NONE : answer));
      const items = { ...table, items: ["a", "b", "c", "d"], answers: [own!, own!, c, own!] };
      return decidePublication(items, FOUR_ITEMS, 5).waves[0]!.ties[0]!.whole.spreadFloors;
    };
    // 24 * 0.25 * 4 / 20 squared deviations of 44 answers.
    const floor = expect.closeTo(Math.sqrt(1.2 / 43), 12);
    expect(floorsOf([9, 20, 20], [5])).toEqual([0, 0, 0, 0, 0, floor, 0]);
    // None where the item is hidden.
    expect(floorsOf([9, 9], [5, 3])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("are not shown where they would confine a small hidden site, though the index does not", () => {
    // Six raters who answer 3: the four at one site have 18 - 10 to 18 - 2 points, so their mean a range of 2.
    expect(modesOf([4, 2], [], 5, () => 3).whole).toBe(EVERYTHING);
    // Four of five: (15 - 5) / 4 = 2.5 to 3.5, a range of 1, enough for the index and not for a dimension.
    expect(modesOf([4, 1], [], 5, () => 3).whole).toBe(INDEX_ONLY);
  });
});

describe("what is decided of a hidden tie or site", () => {
  const decided = (sizes: number[], scoring: typeof ONE_ITEM) =>
    decidePublication(
      tieOfSites(sizes.map((n) => Array.from({ length: n }, (_, person) => 2 + (person % 3)))),
      scoring,
      5,
    ).waves[0]!.ties[0]!;
  const hidden = "hidden" as const;
  const nothing = { shown: false, plain: false, spreadFloors: [0, 0, 0, 0], modes: [hidden, hidden, hidden, hidden] };

  it("is nothing", () => {
    expect(decided([4], ONE_ITEM)).toEqual({ whole: nothing, parts: [nothing, nothing] });
    expect(decided([12, 14, 4], ONE_ITEM).parts).toEqual([
      nothing,
      { shown: true, plain: true, spreadFloors: [0, 0, 0, 0], modes: ["exact", "exact", hidden, "exact"] },
      nothing,
      nothing,
    ]);
  });

  it("is no dimension without items, whichever it is", () => {
    expect(decided([12], ONE_ITEM).whole.modes).toEqual(["exact", "exact", hidden, "exact"]);
    const other = { ...ONE_ITEM, communication: [], relationship: [0] };
    expect(decided([12], other).whole.modes).toEqual(["exact", hidden, "exact", "exact"]);
    expect(decided([12, 12], other).parts[0]!.modes).toEqual(["exact", hidden, "exact", "exact"]);
  });
});

describe("plain figures of sites", () => {
  const plain = (...sizes: number[]) => {
    const answers = sizes.map((n) => Array.from({ length: n }, (_, person) => 2 + (person % 3)));
    const [tie] = decidePublication(tieOfSites(answers), ONE_ITEM, 5).waves[0]!.ties;
    return sizes.filter((_, site) => tie!.parts[site]!.plain);
  };

  it("begin at ten raters, with none or ten others without", () => {
    expect([plain(10, 11), plain(9, 12), plain(9, 12, 14), plain(5, 5, 12), plain(9), plain(10)]).toEqual([
      [10, 11],
      [],
      [14],
      [12],
      [],
      [10],
    ]);
  });
});
