import type { Cutoffs } from "@interrelate/contract";
import type { NetworkTie, TieNetwork } from "@interrelate/pictures";
import { type ActBoundary, whereToAct } from "@interrelate/work";
import { expect, test } from "vitest";
import { inputWords } from "./input-words.ts";

const cutoffs: Cutoffs = { between: [3.5, 4], within: [4.1, 4.6] };
const weights = { weakness: 1, certainty: 1, handOffs: 1, structures: 1, context: 1 };

/** How physicians (p) experience nurses (n), and the other way; null is hidden, undefined without an answer. */
function weaknessWords(there: number | null, back: number | null | undefined): string {
  const tie = (from: string, to: string, mean: number | null | undefined): NetworkTie[] =>
    mean === undefined
      ? []
      : [
          {
            ...{ from, to, within: false, hidden: mean === null, weight: null, uncertain: true, mean },
            ...{ band: mean === null ? null : "weak", low: null, high: null, n: null },
          },
        ];
  const ties = [...tie("p", "n", there), ...tie("n", "p", back)];
  const roles = ["p", "n"].map((id) => ({ id, name: id, kind: "worker" as const, raters: null }));
  const network: TieNetwork = { measure: "index", roles, ties, cutoffs, threshold: 5, asked: 7 };
  const { ranked } = whereToAct(
    {
      ...{ cuts: cutoffs.between, workgroups: roles, map: null, structures: [], context: null },
      ties: (from, to) => {
        const mean = ties.find((each) => each.from === from && each.to === to)?.mean;
        if (mean === undefined) return { state: "unrated" };
        if (mean === null) return { state: "hidden" };
        return { state: "shown", mean, low: mean, high: mean, n: 9, band: "weak", uncertain: true };
      },
    },
    weights,
  );
  return inputWords("weakness", ranked[0] as ActBoundary, { network, context: null });
}

test("a direction is called the weaker one only where both are shown", () => {
  expect(weaknessWords(3.23, 3.4)).toBe("3.23 of 5 where it is weaker");
  expect(weaknessWords(3.4, 3.23)).toBe("3.23 of 5 where it is weaker");
  expect(weaknessWords(3.23, null)).toBe("3.23 of 5, the only direction shown");
  expect(weaknessWords(3.23, undefined)).toBe("3.23 of 5, the only direction shown");
  expect(weaknessWords(null, 3.23)).toBe("3.23 of 5, the only direction shown");
});
