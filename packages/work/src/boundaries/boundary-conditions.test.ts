import { expect, it } from "vitest";
import type { TieReading } from "../tie-reading.ts";
import { type BoundarySetting, boundaryConditions } from "./boundary-conditions.ts";
import { shownTie } from "./some-work.ts";
import type { ActBoundary } from "./where-to-act.ts";

const HIDDEN: TieReading = { state: "hidden" };
const SETTING: BoundarySetting = {
  kinds: ["worker", "worker"],
  oneSided: false,
  lowest: null,
  context: null,
  obstacles: [],
};

function boundary(there: TieReading, back: TieReading, more: Partial<ActBoundary> = {}): ActBoundary {
  const inputs = { weakness: null, certainty: null, handOffs: null, structures: null, context: null };
  const structures = { spanning: [], oneSided: false, missing: null };
  return {
    a: "a",
    b: "b",
    there,
    back,
    weaker: null,
    handOffs: null,
    structures,
    inputs,
    score: null,
    rank: null,
    ...more,
  };
}

const [weak, open, moderate, strong] = [shownTie(3, 0.1), shownTie(3.5, 0.3), shownTie(3.75, 0.1), shownTie(4.5, 0.1)];

it.each([
  [weak, strong, "weak"],
  [strong, weak, "weak"],
  [weak, HIDDEN, "weak"],
  [open, weak, "weak"],
  [moderate, strong, "moderate"],
  [strong, strong, "strong"],
  [open, strong, "unsettled"],
  // The direction that is not shown may be anything.
  [strong, HIDDEN, "unsettled"],
  [HIDDEN, HIDDEN, "notKnown"],
] as const)("calls a tie by what is certain of its weaker direction (%#)", (there, back, expected) => {
  expect([...boundaryConditions(boundary(there, back), SETTING)]).toEqual([expected, "noMap"]);
});

it("tells what is known of hand-offs, structures, context and the two workgroups", () => {
  const structures = { spanning: [{ id: "s", spanning: "none" as const }], oneSided: true, missing: 1 };
  const known = boundary(weak, weak, { handOffs: { number: 3, open: 0, share: 1 }, structures });
  const setting: BoundarySetting = {
    ...{ kinds: ["leader", "client"], oneSided: true, lowest: "sharedKnowledge" },
    context: { uncertainty: 4, interdependence: 3, timeConstraint: 5 },
    obstacles: ["knowledge"],
  };
  expect([...boundaryConditions(known, setting)].sort()).toEqual(
    [
      ...["weak", "oneSided", "lowSharedKnowledge", "unspanned", "oneSidedStructure", "handOffs", "manyHandOffs"],
      ...["highUncertainty", "highTimeConstraint", "clientBoundary", "leaderBoundary"],
    ].sort(),
  );
});

it("calls a boundary neither spanned nor unspanned as long as that is not judged", () => {
  const spanned = (...spannings: ("none" | "partial" | "unknown")[]) => {
    const spanning = spannings.map((each, place) => ({ id: `s${place}`, spanning: each }));
    const found = boundaryConditions(
      boundary(weak, weak, { structures: { spanning, oneSided: false, missing: null } }),
      SETTING,
    );
    return [...found].filter((each) => each === "spanned" || each === "unspanned");
  };
  expect(spanned()).toEqual([]);
  expect(spanned("none", "unknown")).toEqual([]);
  expect(spanned("none", "none")).toEqual(["unspanned"]);
  expect(spanned("none", "unknown", "partial")).toEqual(["spanned"]);
});

it("names felt obstacles between workers and clients alone", () => {
  const between = (...kinds: BoundarySetting["kinds"]) =>
    [...boundaryConditions(boundary(weak, weak), { ...SETTING, kinds, obstacles: ["knowledge", "autonomy"] })].filter(
      (each) => each.startsWith("obstacle"),
    );
  expect(between("worker", "client")).toEqual(["obstacleKnowledge", "obstacleAutonomy"]);
  expect(between("client", "worker")).toEqual(["obstacleKnowledge", "obstacleAutonomy"]);
  for (const kinds of [
    ["worker", "worker"],
    ["client", "leader"],
    ["client", "client"],
  ] as const)
    expect(between(...kinds)).toEqual([]);
});
