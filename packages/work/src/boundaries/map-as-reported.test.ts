import fc from "fast-check";
import { expect, it } from "vitest";
import { handOffsOf } from "../maps/hand-offs.ts";
import { someMap } from "../maps/some-map.ts";
import { mapAsReported } from "./map-as-reported.ts";

it("puts workgroups that are reported together in one lane, with no hand-off between them", () => {
  fc.assert(
    fc.property(someMap, (map) => {
      const [one = "", other = one] = map.lanes;
      const together = mapAsReported(map, [{ id: "both", name: "Both", workgroupIds: [one, other] }]);
      const pairs = (content: typeof map) =>
        handOffsOf(content, () => ({ state: "unrated" })).map(({ flow, giver, receiver }) => [
          flow.id,
          giver,
          receiver,
        ]);
      const named = (id: unknown) => (id === one || id === other ? "both" : id);
      const expected = pairs(map)
        .map(([id, giver, receiver]) => [id, named(giver), named(receiver)])
        .filter(([, giver, receiver]) => giver !== receiver);
      expect(pairs(together).sort()).toEqual(expected.sort());
      expect(new Set(together.lanes).size).toBe(together.lanes.length);
      expect(together.steps.every(({ workgroupId }) => together.lanes.includes(workgroupId))).toBe(true);
    }),
  );
});
