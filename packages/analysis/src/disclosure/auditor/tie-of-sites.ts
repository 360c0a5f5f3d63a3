import type { RatingTable, Scoring } from "../../rating-table.ts";

/** One item that is index and communication at once: the smallest instrument. */
export const ONE_ITEM: Scoring = { communication: [0], relationship: [], frequency: null, minItems: 1 };

/** One group rating itself on one item: `answers[site]` are the answers at each site. */
export function tieOfSites(answers: readonly (readonly number[])[]): RatingTable {
  const rows = answers.flatMap((own, site) => own.map((answer) => ({ site, answer })));
  return {
    respondents: rows.map((_, row) => `r${row}`),
    groups: ["G"],
    sites: answers.map((_, site) => `S${site}`),
    waves: [],
    items: ["a"],
    respondent: Int32Array.from(rows.keys()),
    from: new Int32Array(rows.length),
    to: new Int32Array(rows.length),
    site: Int32Array.from(rows, ({ site }) => site),
    wave: new Int32Array(rows.length).fill(-1),
    answers: [Float64Array.from(rows, ({ answer }) => answer)],
  };
}
