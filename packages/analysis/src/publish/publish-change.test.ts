import { describe, expect, it } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM } from "../disclosure/auditor/tie-of-sites.ts";
import type { RatingTable } from "../rating-table.ts";

/** One person's answers to the one item in two waves, `null` where they did not take part. */
interface Person {
  readonly before: number | null;
  readonly after: number | null;
  /** 0 unless given. */
  readonly site?: number;
  readonly group?: number;
}

/** People of one group or two who rate the first group. */
function twoWaves(people: readonly Person[], sites: readonly string[] = []): RatingTable {
  const rows = people.flatMap(({ before, after, site = 0, group = 0 }, respondent) =>
    [before, after].flatMap((answer, wave) => (answer === null ? [] : [{ respondent, wave, answer, site, group }])),
  );
  return {
    respondents: people.map((_, person) => `r${person}`),
    groups: ["G", "H"],
    sites,
    waves: ["W0", "W1"],
    items: ["a"],
    respondent: Int32Array.from(rows, ({ respondent }) => respondent),
    from: Int32Array.from(rows, ({ group }) => group),
    to: new Int32Array(rows.length),
    site: Int32Array.from(rows, ({ site }) => (sites.length === 0 ? -1 : site)),
    wave: Int32Array.from(rows, ({ wave }) => wave),
    answers: [Float64Array.from(rows, ({ answer }) => answer)],
  };
}

/** Some people in the first wave, others in the second. */
function others(before: readonly number[], after: readonly number[]): Person[] {
  return [
    ...before.map((answer) => ({ before: answer, after: null })),
    ...after.map((answer) => ({ before: null, after: answer })),
  ];
}

function changeOf(people: readonly Person[], sites?: readonly string[]) {
  return analyzeFamily(twoWaves(people, sites), { minRaters: 5, scoring: ONE_ITEM }).change[0]!;
}

const times = (n: number, answer: number) => Array.from({ length: n }, () => answer);

it("tells no error of a change when a small hidden site would follow from the spread of one of its waves", () => {
  const various = (person: number) => [2, 3, 4, 5][person % 4]!;
  const contrastOf = (answer: (person: number, wave: number) => number) => {
    const site = (person: number) => ({ site: person < 8 ? 0 : 1 });
    const twelve = Array.from({ length: 12 }, (_, person) => person);
    const people = [
      ...twelve.map((person) => ({ before: answer(person, 0), after: null, ...site(person) })),
      ...twelve.map((person) => ({ before: null, after: answer(person, 1), ...site(person) })),
    ];
    const family = analyzeFamily(twoWaves(people, ["S0", "S1"]), { minRaters: 5, scoring: ONE_ITEM });
    expect(family.waves.map(({ all }) => all.ties[0]!.n)).toEqual([12, 12]);
    return family.change[0]!.ties[0]!;
  };
  const alike = { paired: false, difference: 0.5, low: null, high: null, t: null, df: null, p: null, holm: null };
  expect(contrastOf((person, wave) => (wave === 0 ? 3 : various(person)))).toMatchObject({ ...alike, effect: null });
  expect(contrastOf((person, wave) => (wave === 1 ? 3 : various(person)))).toMatchObject({
    ...alike,
    difference: -0.5,
  });
  const varying = contrastOf((person, wave) => various(person + wave));
  expect(varying).toMatchObject({ difference: 0, low: expect.any(Number), p: 1 });
});

describe("contrasts of few raters", () => {
  const blunt = { t: null, df: null, effect: null };

  it("rest on a standard deviation of a quarter in both waves, and the degrees of freedom of the fewer", () => {
    // 0.25 * sqrt(1 / 6 + 1 / 6) = 0.1443, and the t quantile .975 with 5 degrees of freedom is 2.5706: 0.371.
    const alike = changeOf(others(times(6, 3), times(6, 4))).ties[0]!;
    expect(alike).toMatchObject({ ...blunt, paired: false, nBefore: 6, nAfter: 6, difference: 1, low: 0.6, high: 1.4 });
    expect([alike.p, alike.holm]).toEqual([0, 0]);
    // Beside twenty: 0.25 * sqrt(1 / 6 + 1 / 20) = 0.1164 times 2.5706 = 0.299, and 0.243 with all 24.
    for (const [before, after] of [
      [6, 20],
      [20, 6],
    ] as const) {
      const unequal = changeOf(others(times(before, 3), times(after, 3))).ties[0]!;
      expect(unequal).toMatchObject({ ...blunt, difference: 0, low: -0.3, high: 0.3, p: 1 });
    }
  });

  it("rest on their own standard error where that is more, around the printed difference", () => {
    // One of six a point higher: variance 1 / 6, standard error sqrt(1 / 36) = 0.1667; 0.17 -+ 2.5706 * 0.1667.
    const own = changeOf(others(times(6, 3), [3, 3, 3, 3, 3, 4])).ties[0]!;
    expect(own).toMatchObject({ ...blunt, difference: 0.17, low: -0.3, high: 0.6 });
    // t = 0.17 / 0.1667 = 1.02 with 5 degrees of freedom: p = 0.3546.
    expect([own.p, own.holm]).toEqual([0.35, 0.35]);
  });

  it("of the same people rest on a quarter once", () => {
    // 0.25 * sqrt(1 / 6) = 0.102 times 2.5706 = 0.262.
    const linked = changeOf(Array.from({ length: 6 }, () => ({ before: 3, after: 4 }))).ties[0]!;
    expect(linked).toMatchObject({ ...blunt, paired: true, nBefore: 6, nAfter: 6, difference: 1, low: 0.7, high: 1.3 });
    // Twenty answered before: of the six who answered again the interval is blunt as well.
    const again: Person[] = [
      ...Array.from({ length: 6 }, () => ({ before: 3, after: 4 })),
      ...others(times(14, 2), []),
    ];
    expect(changeOf(again).ties[0]).toMatchObject({
      ...blunt,
      paired: true,
      nBefore: 6,
      nAfter: 6,
      low: 0.7,
      high: 1.3,
    });
  });

  it("of few who answered twice are blunt beside however many who did not", () => {
    const again: Person[] = [
      ...Array.from({ length: 6 }, () => ({ before: 3, after: 4 })),
      ...others(times(14, 2), times(14, 2)),
    ];
    expect(changeOf(again).ties[0]).toMatchObject({
      ...blunt,
      paired: true,
      nBefore: 6,
      nAfter: 6,
      low: 0.7,
      high: 1.3,
    });
  });

  it("are plain from ten on in both waves", () => {
    const nine = [2, 3, 4, 2, 3, 4, 2, 3, 4];
    const ten = [...nine, 3];
    expect(changeOf(others(nine, ten)).ties[0]).toMatchObject(blunt);
    expect(changeOf(others(ten, nine)).ties[0]).toMatchObject(blunt);
    // Squared deviations of 6 each: standard error sqrt(2 * (6 / 9) / 10) = 0.365, t(.975, 18) = 2.1009, so 0.767.
    expect(changeOf(others(ten, ten)).ties[0]).toMatchObject({ t: 0, df: 18, p: 1, low: -0.77, high: 0.77, effect: 0 });
  });
});

describe("linked contrasts of part of the raters", () => {
  it("are of those who answered twice, not of the printed means", () => {
    // Six of twelve a point higher: 0.5 with standard deviation 0.5222, so t = 0.5 / (0.5222 / sqrt(12)) = 3.317 with 11
    // degrees of freedom, p = 0.0069, and the t quantile .975 is 2.2010: 0.5 -+ 0.332.
    const twice = Array.from({ length: 12 }, (_, person) => ({
      before: 2 + (person % 3),
      after: 2 + (person % 3) + (person < 6 ? 1 : 0),
    }));
    const expected = { paired: true, nBefore: 12, nAfter: 12, difference: 0.5, low: 0.17, high: 0.83, t: 3.32, df: 11 };
    const once = times(5, 5);
    for (const more of [others(once, []), others([], once), others(once, once)])
      expect(changeOf([...twice, ...more]).ties[0]).toMatchObject({ ...expected, p: 0.007, holm: 0.007 });
  });

  it("have no interval where nobody differs from the others", () => {
    const none = { low: null, high: null, t: null, p: null };
    expect(changeOf(others(times(10, 3), times(10, 4))).ties[0]).toMatchObject({ difference: 1, ...none });
  });

  it("move to the difference of the printed means where all answered twice", () => {
    // Means of 37 / 12 = 3.08 and 38 / 12 = 3.17: printed 0.09, while the difference is 1 / 12 = 0.083.
    const answers = [2, 3, 4, 2, 3, 4, 2, 3, 4, 3, 3, 4];
    const people = answers.map((before, person) => ({ before, after: before + (person === 0 ? 1 : 0) }));
    const own = changeOf(people).ties[0]!;
    // Standard deviation sqrt(1 / 12), standard error 1 / 12, and 2.2010 / 12 = 0.1834.
    expect(own).toMatchObject({ difference: 0.09, low: -0.09, high: 0.27, t: 1, p: 0.339 });
  });
});

it("lists the ties it hides, with too few raters in either wave or hidden with others, and tells nothing of them", () => {
  const few = { path: "change", to: "G", why: "tooFewRaters" };
  const ofOther = (answers: readonly Person[]) => answers.map((person) => ({ ...person, group: 1 }));
  for (const small of [others(times(4, 3), times(9, 3)), others(times(9, 3), times(4, 3)), []]) {
    const { ties, suppressed } = changeOf([...others(times(9, 3), times(9, 3)), ...ofOther(small)]);
    // Nobody rates the second group.
    expect(suppressed.filter(({ to }) => to === "G")).toEqual([{ ...few, from: "H" }]);
    expect(suppressed.map(({ from, to }) => `${from} ${to}`)).toEqual(["G H", "H G", "H H"]);
    const { from, to, ...figures } = ties[2]!;
    expect([from, to]).toEqual(["H", "G"]);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    expect(ties[0]!.difference).toBe(0);
  }
  // Five raters near the end of the scale, three at one site, in one of the waves: their sites would follow.
  const near = [5, 5, 5, 5, 4].map((before, person) => ({ before, after: null, site: person < 3 ? 0 : 1 }));
  const plain = times(8, 3).map((after, person) => ({ before: null, after, site: person < 4 ? 0 : 1 }));
  expect(changeOf([...near, ...plain], ["S0", "S1"]).suppressed[0]).toEqual({
    ...few,
    from: "G",
    why: "complementary",
  });
});

it("is the reference's paired contrast of every tie without protection, and the unpaired one where too few are linked", () => {
  const reference = referenceCase("rc_waves");
  const family = analyzeFamily(referenceRatings("rc_waves"), { minRaters: 1, scoring: SEVEN_ITEMS });
  const [change] = family.change;
  expect([change!.before, change!.after, change!.suppressed]).toEqual(["1", "2", []]);
  for (const [position, tie] of reference.at("ties").entries()) {
    const own = change!.ties.find(({ from, to }) => from === tie.respondent_group && to === tie.rated_group)!;
    const { difference, t, df, p, holm, effect, low, high } = own;
    expect([own.paired, own.nBefore, own.nAfter]).toEqual([true, tie.paired.n, tie.paired.n]);
    reference.check(`ties[${position}].paired`, {
      difference,
      t,
      df,
      p,
      p_holm: holm,
      g_av: effect,
      ci95: [low, high],
    });
  }
  const [one] = analyzeFamily(twoWaves([{ before: 3, after: 4 }, ...others([2], [3])]), {
    minRaters: 1,
    scoring: ONE_ITEM,
  }).change[0]!.ties;
  // One person alone is no pair of samples: means of 2.5 and 3.5, variances of 0.5, t = 1 / sqrt(0.5).
  expect(one).toMatchObject({ paired: false, nBefore: 2, nAfter: 2, difference: 1, df: 2 });
  expect(one!.t).toBeCloseTo(Math.SQRT2, 12);
});
