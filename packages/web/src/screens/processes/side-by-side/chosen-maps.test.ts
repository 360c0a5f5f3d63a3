import type { MapKind } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { chosenMaps } from "./chosen-maps.ts";

const mapOf = (id: string, kind: MapKind) => ({ id, kind, name: id, revision: 1, changedAt: "2026-05-01T00:00:00Z" });
const [now, wished, tried] = [mapOf("now", "current"), mapOf("wished", "desired"), mapOf("tried", "experiment")];
const maps = [tried, wished, now];
const ids = (asked: Parameters<typeof chosenMaps>[1], of = maps) => {
  const chosen = chosenMaps(of, asked);
  return chosen && [chosen.before.id, chosen.after.id];
};

describe("chosenMaps", () => {
  it("lays the desired state beside the current one when nothing is asked for", () => {
    expect(ids({})).toEqual(["now", "wished"]);
  });

  it("takes what is asked for, in either place", () => {
    expect(ids({ before: "tried", after: "now" })).toEqual(["tried", "now"]);
    expect(ids({ after: "tried" })).toEqual(["now", "tried"]);
    expect(ids({ before: "wished" })).toEqual(["wished", "tried"]);
  });

  it("begins with the current state when only that is asked for", () => {
    expect(ids({ after: "now" })).toEqual(["now", "wished"]);
  });

  it("never lays a map beside itself, nor one that is not there", () => {
    expect(ids({ before: "now", after: "now" })).toEqual(["now", "wished"]);
    expect(ids({ before: "gone", after: "gone" })).toEqual(["now", "wished"]);
  });

  it("needs two maps, of whatever kind", () => {
    expect(ids({}, [now])).toBeNull();
    expect(ids({}, [])).toBeNull();
    expect(ids({}, [tried, wished])).toEqual(["tried", "wished"]);
  });
});
