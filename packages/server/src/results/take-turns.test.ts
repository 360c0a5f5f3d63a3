import fc from "fast-check";
import { expect, test } from "vitest";
import { takeTurns } from "./take-turns.ts";

test("no more go on at once than may, all get their turn in order, and failures give theirs back", async () => {
  const pauses = fc.array(fc.record({ ticks: fc.nat(6), fails: fc.boolean() }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), pauses, async (atOnce, pieces) => {
      const inTurn = takeTurns(atOnce);
      const begun: number[] = [];
      let [going, most] = [0, 0];
      const settled = await Promise.allSettled(
        pieces.map(({ ticks, fails }, place) =>
          inTurn(async () => {
            begun.push(place);
            going += 1;
            most = Math.max(most, going);
            for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
            going -= 1;
            if (fails) throw new Error("failed");
            return place;
          }),
        ),
      );
      expect(begun).toEqual(pieces.map((_, place) => place));
      expect(most).toBeLessThanOrEqual(atOnce);
      expect(settled.map(({ status }) => status === "rejected")).toEqual(pieces.map(({ fails }) => fails));
    }),
  );
});

test("as many go on at once as may", async () => {
  const inTurn = takeTurns(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = 0;
  const work = () => {
    begun += 1;
    return promise;
  };
  const all = [1, 2, 3].map(() => inTurn(work));
  expect(begun).toBe(2);
  resolve();
  await Promise.all(all);
  expect(begun).toBe(3);
});
