import { DIMENSIONS } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUTOFFS, fixture, fixtureChange } from "../fixture.ts";
import { changeNetwork } from "../network/change-network.ts";
import { type NetworkTie, type TieNetwork, tieNetwork } from "../network/tie-network.ts";
import { changeSubtitle, changeTitle, shiftSentence } from "./change-sentences.ts";
import { clearGaps } from "./clear-gaps.ts";
import { inSentence } from "./in-sentence.ts";
import { mapQuestion, mapTitle } from "./map-sentences.ts";
import { tieQuestion, tieTitle } from "./tie-page-sentences.ts";
import { tieSentence } from "./tie-sentence.ts";
import { waveName } from "./wave-name.ts";

const roles = [
  { id: "n", name: "Nurses", kind: "worker" as const, raters: 61 },
  { id: "p", name: "Physicians", kind: "worker" as const, raters: 22 },
];

function networkOf(...ties: Partial<NetworkTie>[]): TieNetwork {
  const made = ties.map((tie): NetworkTie => {
    const from = tie.from ?? "n";
    const to = tie.to ?? "p";
    return {
      from,
      to,
      within: from === to,
      hidden: tie.mean == null,
      weight: tie.n ?? null,
      n: null,
      mean: null,
      low: null,
      high: null,
      band: null,
      uncertain: true,
      ...tie,
    };
  });
  return { measure: "index", roles, ties: made, cutoffs: CUTOFFS, threshold: 5, asked: DIMENSIONS.length };
}

const nurses = {
  from: "n",
  to: "p",
  n: 61,
  mean: 3.31,
  low: 3.12,
  high: 3.49,
  band: "weak" as const,
  uncertain: false,
};
const physicians = {
  from: "p",
  to: "n",
  n: 22,
  mean: 4.02,
  low: 3.81,
  high: 4.23,
  band: "strong" as const,
  uncertain: true,
};

describe("tieSentence", () => {
  it("states a settled tie with its interval and its raters", () => {
    const network = networkOf(nurses);
    expect(tieSentence(network, network.ties[0]!)).toBe(
      "Nurses experience physicians as weak: 3.31, 95 % interval 3.12 to 3.49, 61 raters.",
    );
  });

  it("says of an uncertain tie only how far it reaches", () => {
    const network = networkOf(physicians);
    expect(tieSentence(network, network.ties[0]!)).toBe(
      "Physicians experience nurses as moderate to strong: 4.02, 95 % interval 3.81 to 4.23, 22 raters.",
    );
  });

  it("says that a hidden tie is hidden, and no number", () => {
    const network = networkOf({ from: "n", to: "n" });
    expect(tieSentence(network, network.ties[0]!)).toBe(
      "How nurses experience each other is hidden, to protect those who answered.",
    );
  });

  it("never calls an uncertain tie weak or strong outright", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { analysis, context } = fixture({ seed });
        const network = tieNetwork(analysis, "index", context);
        for (const tie of network.ties.filter((each) => each.uncertain && !each.hidden)) {
          expect(tieSentence(network, tie)).not.toMatch(/ as (weak|moderate|strong):/);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("mapTitle", () => {
  it("names the pair that differs most when the difference is clear", () => {
    const network = networkOf(nurses, physicians);
    expect(mapTitle(network)).toBe("Nurses and physicians experience each other differently");
    expect(mapQuestion(network)).toBe("What would nurses and physicians each need to see of the other's work?");
  });

  it("counts only settled ties", () => {
    expect(mapTitle(networkOf(nurses, { ...physicians, mean: 3.6, low: 3.3, high: 3.9 }))).toBe(
      "One of 2 ties between roles is weak",
    );
  });

  it("claims nothing when nothing is settled or shown", () => {
    expect(mapTitle(networkOf({ ...nurses, low: 3.2, high: 3.7, uncertain: true }))).toBe(
      "No tie between roles is settled as weak or strong",
    );
    expect(mapTitle(networkOf({}))).toBe("Every tie between roles is hidden");
  });
});

describe("clearGaps", () => {
  it("asks of a gap what the widened interval of a difference asks", () => {
    // One pair, half-widths 0.3 and 0.4: √(0.09 + 0.16) = 0.5; widening √(2 ln 20)/1.96 = 2.4477/1.96; limit 0.6244.
    const pair = (gap: number) =>
      networkOf(
        { ...nurses, mean: 3, low: 2.7, high: 3.3 },
        { ...physicians, mean: 3 + gap, low: 2.6 + gap, high: 3.4 + gap },
      );
    expect(clearGaps(pair(0.62))).toHaveLength(0);
    expect(clearGaps(pair(0.63))).toHaveLength(1);
  });
});

describe("tieTitle and tieQuestion", () => {
  it("describe both directions when neither clearly differs", () => {
    const network = networkOf(
      { ...nurses, low: 3.0, high: 3.62, uncertain: true },
      { ...physicians, mean: 3.6, low: 3.3, high: 3.9 },
    );
    expect(tieTitle(network, "n", "p")).toBe(
      "Nurses experience physicians as weak to moderate; physicians experience nurses as weak to moderate",
    );
  });

  it("say so when one direction is hidden", () => {
    expect(tieTitle(networkOf(nurses, { from: "p", to: "n" }), "n", "p")).toBe(
      "Nurses experience physicians as weak; how physicians experience nurses is hidden",
    );
  });

  it("name what is missed as an experience, and only where a whole interval lies below the cut-off", () => {
    const { analysis } = fixture({ roles: 2 });
    const tie = { ...analysis.ties[1]!, from: "n", to: "p", frequency: { tooLittle: 0.6, right: 0.3, tooMuch: 0.1 } };
    const low = { n: 20, mean: 3, low: 2.8, high: 3.2 };
    const settled = {
      ...analysis,
      ties: [{ ...tie, items: { ...settledItems(4.2), frequent: low, timely: { ...low, mean: 2.9 } } }],
    };
    expect(tieQuestion(networkOf(nurses), settled, "n", "p")).toBe(
      "Nurses say they miss hearing in time and hearing often enough. What would nurses and physicians each need to see of the other's work?",
    );
    const open = { ...analysis, ties: [{ ...tie, items: { ...settledItems(4.2), timely: { ...low, high: 3.6 } } }] };
    expect(tieQuestion(networkOf(nurses), open, "n", "p")).toBe(
      "What would nurses and physicians each need to see of the other's work?",
    );
  });
});

describe("changeTitle", () => {
  it("counts only changes that stay clear among so many", () => {
    const change = fixtureChange(fixture({ lift: 0 }), fixture({ lift: 0 }));
    const context = {
      before: "Wave 1",
      after: "Wave 2",
      workgroups: fixture().context.workgroups,
      raters: new Map<string, number>(),
      threshold: 5,
    };
    expect(changeTitle(changeNetwork(change, context))).toBe("No tie clearly changed since Wave 1");
    const risen = {
      ...change,
      ties: change.ties.map((tie, index) =>
        index === 1
          ? { ...tie, difference: 0.5, low: 0.2, high: 0.8, holm: 0.01 }
          : index === 2
            ? { ...tie, difference: 0.5, low: 0.1, high: 0.9, holm: 0.4 }
            : tie,
      ),
    };
    const network = changeNetwork(risen, context);
    expect(changeTitle(network)).toBe("One of 47 ties grew clearly stronger since Wave 1");
    expect(shiftSentence(network, network.shifts[1]!)).toMatch(
      /^How physicians experience nurses rose: \+0\.50, 95 % interval \+0\.20 to \+0\.80/,
    );
    expect(shiftSentence(network, network.shifts[2]!)).toContain("may have risen");
  });

  it("calls a wave that is named by a number a wave", () => {
    const change = fixtureChange(fixture({ roles: 3 }), fixture({ roles: 3 }));
    const { workgroups } = fixture({ roles: 3 }).context;
    const context = { before: "1", after: "2", workgroups, raters: new Map<string, number>(), threshold: 5 };
    expect(changeTitle(changeNetwork(change, context))).toBe("No tie clearly changed since wave 1");
    expect(["2", "Wave 2", "2026 spring"].map(waveName)).toEqual(["Wave 2", "Wave 2", "2026 spring"]);
  });

  it("claims nothing about people or ties when nothing is shown", () => {
    const nothing = { difference: null, low: null, high: null, holm: null, paired: null };
    const change = fixtureChange(fixture({ roles: 2 }), fixture({ roles: 2 }));
    const hidden = { ...change, ties: change.ties.map((tie) => ({ ...tie, ...nothing })) };
    const { workgroups } = fixture({ roles: 2 }).context;
    const context = { before: "1", after: "2", workgroups, raters: new Map<string, number>(), threshold: 5 };
    expect(changeSubtitle(changeNetwork(hidden, context))).toBe(
      "No tie is shown in both waves, so nothing can be said about change.",
    );
  });
});

describe("inSentence", () => {
  it.each([
    ["Respiratory therapy", "respiratory therapy"],
    ["ICU nurses", "ICU nurses"],
    ["Red Cross", "Red Cross"],
    ["الممرضات", "الممرضات"],
  ])("%s", (name, inside) => {
    expect(inSentence(name)).toBe(inside);
  });
});

function settledItems(mean: number) {
  const figure = { n: 20, mean, low: mean - 0.1, high: mean + 0.1 };
  return Object.fromEntries(
    ["frequent", "timely", "accurate", "problemSolving", "sharedGoals", "sharedKnowledge", "mutualRespect"].map(
      (key) => [key, figure],
    ),
  );
}
