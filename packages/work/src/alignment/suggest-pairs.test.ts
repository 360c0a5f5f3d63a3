import { expect, test } from "vitest";
import { suggestPairs } from "./suggest-pairs.ts";

const group = (id: string, name: string) => ({ id, name });

test("workgroups called the same are suggested, whatever the case and the blanks around", () => {
  const leadership = [group("a", "Chiefs"), group("b", " Unit Leaders"), group("c", "Directors")];
  const frontLine = [group("x", "unit leaders"), group("y", "Nurses"), group("z", "CHIEFS ")];
  expect(suggestPairs({ leadership, frontLine })).toEqual([
    { leadershipWorkgroupId: "a", frontLineWorkgroupId: "z" },
    { leadershipWorkgroupId: "b", frontLineWorkgroupId: "x" },
  ]);
});

test("a name that stands twice in a track is not suggested", () => {
  const twice = [group("a", "Chiefs"), group("b", "chiefs")];
  expect(suggestPairs({ leadership: twice, frontLine: [group("x", "Chiefs")] })).toEqual([]);
  expect(suggestPairs({ leadership: [group("x", "Chiefs")], frontLine: twice })).toEqual([]);
});
