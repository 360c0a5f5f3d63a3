import { type CaseNetwork, type CaseResults, DIMENSIONS } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answeredAtClosing, answeredWhileOpen } from "./told-answered.ts";

const HIDDEN = { mean: null, low: null, high: null };
const dimensions = Object.fromEntries(DIMENSIONS.map((each) => [each, HIDDEN])) as CaseNetwork["dimensions"];
const network = (raters: number | null, index: number): CaseNetwork => ({
  ...{ caseId: `K-${index}`, raters, dimensions },
  ...(raters === null ? HIDDEN : { mean: 4, low: 3, high: 5 }),
});
const networks = (...raters: (number | null)[]): CaseResults => ({ tells: "cases", networks: raters.map(network) });

test("of networks, only sheets behind those told are counted", () => {
  expect(answeredAtClosing(networks(6, null), [6, 3], 5)).toBe(6);
  expect(answeredAtClosing(networks(6, 5), [6, 5], 5)).toBe(11);
  expect(answeredAtClosing(networks(null, null, null), [4, 4, 4], 5)).toBeNull();
});

test("of networks, how many answered about one of too few people is told neither before closing nor after", () => {
  const told = fc.array(fc.integer({ min: 5, max: 20 }), { maxLength: 4 });
  const hidden = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(told, hidden, hidden, (sheets, some, others) => {
      const open = (beside: number) => answeredWhileOpen("cases", [...sheets, beside], 5);
      const closed = (beside: number) => answeredAtClosing(networks(...sheets, null), [...sheets, beside], 5);
      expect([open(some), closed(some)]).toEqual([open(others), closed(others)]);
      expect(open(some) ?? 0).toBeLessThanOrEqual(closed(some) ?? 0);
    }),
  );
});

test("of ties between roles, they stay in the steps that were told while the round was open", () => {
  const ties: CaseResults = { tells: "roles", ties: [] };
  const sheets = [[2, 2], [3, 2], [5, 4], [4, 6], []];
  const told = [null, 5, 5, 10, null];
  expect(sheets.map((each) => answeredAtClosing(ties, each, 5))).toEqual(told);
  expect(sheets.map((each) => answeredWhileOpen("roles", each, 5))).toEqual(told);
});
