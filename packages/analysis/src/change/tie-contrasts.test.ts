import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { rowsWhere } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { benjaminiHochberg, holm } from "./adjust.ts";
import type { Contrast } from "./contrast.ts";
import { pairedContrast, unpairedContrast } from "./contrast.ts";
import { tieContrasts } from "./tie-contrasts.ts";

const reference = referenceCase("rc_waves");
const table = referenceRatings("rc_waves");
const { index } = scoreRatings(table, SEVEN_ITEMS);
const [first, second] = [0, 1].map((wave) => rowsWhere(table, (row) => table.wave[row] === wave)) as [
  Int32Array,
  Int32Array,
];
const contrastsOfTies = () => tieContrasts(table, index, first, second);

function pairedNames(contrast: Contrast) {
  return {
    n: contrast.nBefore,
    mean1: contrast.meanBefore,
    mean2: contrast.meanAfter,
    difference: contrast.difference,
    t: contrast.t,
    df: contrast.df,
    p: contrast.p,
    ci95: [contrast.low, contrast.high],
    d_av: contrast.d,
    g_av: contrast.effect,
    d_z: contrast.dz,
  };
}

function unpairedNames(contrast: Contrast) {
  return {
    n1: contrast.nBefore,
    n2: contrast.nAfter,
    mean1: contrast.meanBefore,
    mean2: contrast.meanAfter,
    difference: contrast.difference,
    welch_t: contrast.t,
    welch_df: contrast.df,
    welch_p: contrast.p,
    welch_ci95: [contrast.low, contrast.high],
    cohen_d: contrast.d,
    hedges_g: contrast.effect,
  };
}

describe("rc_waves", () => {
  test("every tie, paired and unpaired", () => {
    const contrasts = contrastsOfTies();
    expect(contrasts).toHaveLength(reference.at("ties").length);
    for (const [i, contrast] of contrasts.entries()) {
      reference.check(`ties[${i}]`, {
        respondent_group: table.groups[contrast.from],
        rated_group: table.groups[contrast.to],
        paired: pairedNames(contrast.paired),
        unpaired: unpairedNames(contrast.unpaired),
      });
    }
  });

  test("Holm and Benjamini-Hochberg over all ties", () => {
    const contrasts = contrastsOfTies();
    for (const kind of ["paired", "unpaired"] as const) {
      const p = contrasts.map((contrast) => contrast[kind].p);
      const [adjustedHolm, adjustedBh] = [holm(p), benjaminiHochberg(p)];
      for (const i of contrasts.keys()) {
        reference.check(`ties[${i}].${kind}`, { p_holm: adjustedHolm[i], p_bh: adjustedBh[i] });
      }
    }
  });

  test("all rows as two unlinked samples", () => {
    const values = (rows: Int32Array) => Array.from(rows, (row) => index[row]!);
    reference.check("all_rows_unpaired", unpairedNames(unpairedContrast(values(first), values(second))));
  });

  test("means of linked respondents", () => {
    const means = respondentMeansOfLinkedRows();
    const linked = [...means.values()];
    const contrast = pairedContrast(
      linked.map(([before]) => before),
      linked.map(([, after]) => after),
    );
    reference.check("panel_respondent_means", pairedNames(contrast));
  });
});

/** Mean before and after of each respondent, over the groups rated in both waves. */
function respondentMeansOfLinkedRows(): Map<number, [number, number]> {
  const key = (row: number) => table.respondent[row]! * table.groups.length + table.to[row]!;
  const before = new Map(Array.from(first, (row) => [key(row), index[row]!]));
  const sums = new Map<number, [number, number, number]>();
  for (const row of second) {
    const earlier = before.get(key(row)) ?? Number.NaN;
    if (Number.isNaN(earlier + index[row]!)) continue;
    const [a, b, n] = sums.get(table.respondent[row]!) ?? [0, 0, 0];
    sums.set(table.respondent[row]!, [a + earlier, b + index[row]!, n + 1]);
  }
  return new Map([...sums].map(([respondent, [a, b, n]]) => [respondent, [a / n, b / n]]));
}

test("somebody who changed workgroup between waves is not linked", () => {
  const moved = table.from.slice();
  const linkedTie = contrastsOfTies()[1]!;
  const row = second.find((candidate) => {
    const sameTie = table.from[candidate] === linkedTie.from && table.to[candidate] === linkedTie.to;
    const before = Array.from(first).some(
      (other) =>
        table.respondent[other] === table.respondent[candidate] &&
        table.to[other] === table.to[candidate] &&
        !Number.isNaN(index[other]!),
    );
    return sameTie && before && !Number.isNaN(index[candidate]!);
  })!;
  for (const other of second) if (table.respondent[other] === table.respondent[row]) moved[other] = 5;
  const after = tieContrasts({ ...table, from: moved }, index, first, second)[1]!;
  expect(after.paired.nBefore).toBe(linkedTie.paired.nBefore - 1);
  expect(after.unpaired.nBefore).toBe(linkedTie.unpaired.nBefore);
});
