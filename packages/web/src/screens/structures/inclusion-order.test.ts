import type { Structure } from "@interrelate/contract";
import { expect, test } from "vitest";
import { inOrder, nextOrder, spannedPairs } from "./inclusion-order.ts";

const workgroups = ["a", "b", "c", "d"].map((id) => ({ id, name: id, kind: "worker" as const }));
const kinds = (["training", "meetings"] as const).map((id) => ({ id })) as never;

function structure(name: string, kind: Structure["kind"], ...included: string[]): Structure {
  const level = "full" as const;
  const inclusions = included.map((workgroupId) => ({ workgroupId, level, evidence: "", judgedBy: "", judgedOn: "" }));
  return { id: name, name, kind, note: "", inclusions };
}

test("a structure that takes in k workgroups spans k (k - 1) / 2 pairs", () => {
  expect(spannedPairs(structure("x", "meetings"), workgroups)).toBe(0);
  expect(spannedPairs(structure("x", "meetings", "a"), workgroups)).toBe(0);
  expect(spannedPairs(structure("x", "meetings", "a", "b", "d"), workgroups)).toBe(3);
  expect(spannedPairs(structure("x", "meetings", "a", "b", "c", "d"), workgroups)).toBe(6);
});

test("rows stand by kind, by name or by what they span, either way", () => {
  const rounds = structure("Rounds", "meetings", "a", "b", "c");
  const huddle = structure("Huddle", "meetings", "a", "b");
  const course = structure("Introduction", "training");
  const names = (by: "kind" | "name" | "spans", down: boolean) =>
    inOrder([rounds, huddle, course], { by, down }, { kinds, workgroups }).map(({ name }) => name);
  expect(names("kind", false)).toEqual(["Introduction", "Rounds", "Huddle"]);
  expect(names("name", false)).toEqual(["Huddle", "Introduction", "Rounds"]);
  expect(names("name", true)).toEqual(["Rounds", "Introduction", "Huddle"]);
  expect(names("spans", true)).toEqual(["Rounds", "Huddle", "Introduction"]);
});

test("pressing a heading turns the order round, and then back to the kinds", () => {
  const start = { by: "kind", down: false } as const;
  const once = nextOrder(start, "spans");
  const twice = nextOrder(once, "spans");
  expect([once, twice, nextOrder(twice, "spans")]).toEqual([
    { by: "spans", down: true },
    { by: "spans", down: false },
    start,
  ]);
  expect(nextOrder(once, "name")).toEqual({ by: "name", down: false });
});
