import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, guestLike } from "../../../../tests/guest.ts";
import { holdsOn, refuseGuest } from "./rules.ts";

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

test("the whole is never agreed on where it would tell the results of a single foreign site", () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 6 });
  const results = fc.constantFrom(...(["none", "ownSites", "whole"] as const));
  fc.assert(
    fc.property(ids, ids, results, (own, foreign, agreed) => {
      const sites = [...foreign, ...own].map((id) => ({ id, name: `Site ${id}` }));
      const wanted = guestLike({ siteIds: own, agreement: { ...EVERYTHING, results: agreed } });
      const refusal = refuseGuest(wanted, { sites }, []);
      if (agreed === "whole" && foreign.length === 1) expect(refusal).toMatch(`“Site ${foreign[0]}” is the only site`);
      else expect(refusal).toBeUndefined();
    }),
  );
});
