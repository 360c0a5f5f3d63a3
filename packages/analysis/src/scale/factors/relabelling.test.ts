import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceItems } from "../../../reference/reference-items.ts";
import { itemMoments } from "./item-moments.ts";
import { minimumAveragePartial } from "./minimum-average-partial.ts";
import { samplingAdequacy } from "./sampling-adequacy.ts";
import { sphericityTest } from "./sphericity.ts";

const { correlations, n } = itemMoments(referenceItems("factors"));
const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 3 });
const chosen = (order: readonly number[]) => order.map((i) => order.map((j) => correlations[i]![j]!));

test("looks at correlations do not depend on the order of the items, and stay within their bounds", () => {
  fc.assert(
    fc.property(orders, (order) => {
      const sorted = order.toSorted((a, b) => a - b);
      const [one, other] = [samplingAdequacy(chosen(order)), samplingAdequacy(chosen(sorted))];
      expect(one.overall).toBeCloseTo(other.overall!, 12);
      for (const [at, i] of order.entries()) expect(one.items[at]).toBeCloseTo(other.items[sorted.indexOf(i)]!, 12);
      for (const share of [one.overall!, ...one.items]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
      expect(sphericityTest(chosen(order), n).chisq).toBeCloseTo(sphericityTest(chosen(sorted), n).chisq, 8);
      // The last component leaves a matrix of rank one, where rounding is all that is left of some items.
      const most = order.length - 2;
      const { map } = minimumAveragePartial(chosen(order), most);
      for (const [m, value] of minimumAveragePartial(chosen(sorted), most).map.entries()) {
        expect(map[m]).toBeCloseTo(value!, 8);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-8);
      }
    }),
    { numRuns: 40 },
  );
});
