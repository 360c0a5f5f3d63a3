import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsOn } from "./rules.ts";

const day = fc
  .date({ min: new Date("1999-12-30"), max: new Date("2101-01-02"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("an agreement holds on its first and its last day and between them, and never outside", () => {
  fc.assert(
    fc.property(day, fc.option(day), day, (agreedOn, endsOn, today) => {
      const isBegun = Date.parse(today) >= Date.parse(agreedOn);
      const isOver = endsOn !== null && Date.parse(today) > Date.parse(endsOn);
      expect(holdsOn({ agreedOn, endsOn }, today)).toBe(isBegun && !isOver);
    }),
  );
});
