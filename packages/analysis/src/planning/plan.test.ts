import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { plan } from "./plan.ts";
import { planBand } from "./plan-band.ts";
import { planChange } from "./plan-change.ts";

const question = (raters?: number) => ({ power: 0.8, raters, draws: 1000, random: createRandom(4) });

describe("a plan", () => {
  test("looks for raters by both ways, the simulation around the formula's answer", () => {
    const asked: number[] = [];
    const simulate = (raters: number) => {
      asked.push(raters);
      return { power: raters >= 12 ? 0.9 : 0.1 };
    };
    expect(plan((raters) => (raters >= 10 ? 0.85 : 0.2), simulate, question())).toEqual({
      raters: 10,
      power: 0.85,
      simulated: { raters: 12, power: 0.9, draws: 1000 },
      bands: null,
      cautions: [],
    });
    expect(asked[0]).toBe(10);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("of so many raters looks for nothing", () => {
    const bands = { weak: 0, moderate: 0.25, strong: 0.75 };
    expect(
      plan(
        () => 0.3,
        () => ({ power: 0.4, bands }),
        question(7),
      ),
    ).toEqual({
      raters: 7,
      power: 0.3,
      simulated: { raters: 7, power: 0.4, draws: 1000 },
      bands,
      cautions: [],
    });
  });

  test("that cannot be met says so, and simulates nothing or finds nothing", () => {
    const never = () => {
      throw new Error("not to be simulated");
    };
    const none = { simulated: { raters: null, power: null, draws: 1000 }, bands: null };
    expect(plan(() => 0.1, never, question())).toEqual({ raters: null, power: null, ...none, cautions: [] });
    expect(
      plan(
        () => 0.9,
        () => ({ power: 0.1 }),
        question(),
      ),
    ).toEqual({
      raters: 2,
      power: 0.9,
      ...none,
      cautions: ["fewer-than-five-raters"],
    });
  });

  test("below five raters says that they will not be shown", () => {
    expect(
      plan(
        () => 0.9,
        () => ({ power: 0.9 }),
        question(4),
      ).cautions,
    ).toEqual(["fewer-than-five-raters"]);
    expect(
      plan(
        () => 0.9,
        () => ({ power: 0.9 }),
        question(5),
      ).cautions,
    ).toEqual([]);
  });

  test("warns of few raters when both answers are few", () => {
    const cautions = (formula: number, simulated: number) =>
      plan(
        (raters) => (raters >= formula ? 0.9 : 0.1),
        (raters) => ({ power: raters >= simulated ? 0.9 : 0.1 }),
        question(),
      ).cautions;
    expect([cautions(4, 3), cautions(4, 6), cautions(10, 3), cautions(10, 9000)]).toEqual([
      ["fewer-than-five-raters"],
      [],
      [],
      [],
    ]);
  });
});

describe("of a band", () => {
  const tie = { mean: 3.9, sd: 0.7, cutoffs: [3.5], items: 7 };

  test("by R's power.t.test, and about as many by simulation", () => {
    // R: power.t.test(NULL, .4, .7, power = .8, type = "one.sample")$n = 26.02, and $power with 27 and with 20.
    const { raters, power, simulated, bands } = planBand(tie, question());
    expect(raters).toBe(27);
    expect(power).toBeCloseTo(0.815416281872025, 10);
    expect(Math.abs(simulated.raters! - 27)).toBeLessThanOrEqual(4);
    expect(simulated.power).toBeGreaterThanOrEqual(0.8);
    expect(bands!.strong).toBeGreaterThan(0.98);
    expect(planBand(tie, question(20)).power).toBeCloseTo(0.678984479380632, 12);
  });

  test("on a cut-off, or off the scale, is refused", () => {
    expect(() => planBand({ ...tie, mean: 3.5 }, question())).toThrow(UnusableData);
    expect(() => planBand({ ...tie, mean: 5.5 }, question())).toThrow(UnusableData);
  });
});

describe("of a change", () => {
  const tie = { mean: 3.5, change: 0.3, sd: 0.7, correlation: 0.6, items: 7 };

  test("by R's power.t.test, and about as many by simulation", () => {
    const linked = planChange(tie, question());
    expect(linked.raters).toBe(37);
    expect(Math.abs(linked.simulated.raters! - 37)).toBeLessThanOrEqual(5);
    expect(linked.bands).toBeNull();
    expect(planChange({ ...tie, correlation: null }, question(87)).power).toBeGreaterThan(0.8);
    expect(planChange({ ...tie, change: -0.3 }, question()).raters).toBe(37);
  });

  test("that is none, or leaves the scale, is refused", () => {
    expect(() => planChange({ ...tie, change: 0 }, question())).toThrow(UnusableData);
    expect(() => planChange({ ...tie, change: 1.6 }, question())).toThrow(UnusableData);
    expect(() => planChange({ ...tie, correlation: 1 }, question())).toThrow(UnusableData);
  });
});
