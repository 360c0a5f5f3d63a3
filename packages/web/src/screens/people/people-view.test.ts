import type { Effort, Person } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYBODY, PAGE_SIZE, pageOf, viewPeople } from "./people-view.ts";

const effort = {
  workProcess: { workgroups: ["Nurses", "Physicians"].map((name) => ({ id: name, name, kind: "worker" })) },
  sites: [{ id: "north", name: "North" }],
} as unknown as Effort;

function person(name: string, more: Partial<Person> = {}): Person {
  return {
    id: name,
    name,
    email: null,
    workgroupId: "Nurses",
    furtherWorkgroupIds: [],
    siteId: null,
    language: null,
    channel: "code",
    ...more,
  };
}

const ADA = person("Ada", { email: "ada@example.org", channel: "email", siteId: "north" });
const BEN = person("Ben", { workgroupId: "Physicians" });
const CLEO = person("cleo 10", { furtherWorkgroupIds: ["Physicians"], language: "da" });
const CLEO2 = person("Cleo 2", { language: "ar" });
const ALL = [CLEO, BEN, ADA, CLEO2];
const names = (view: Partial<typeof EVERYBODY>) =>
  viewPeople(ALL, { ...EVERYBODY, ...view }, effort).map(({ name }) => name);

test("people are sorted by name, numbers as numbers, and the other way round", () => {
  expect(names({})).toEqual(["Ada", "Ben", "Cleo 2", "cleo 10"]);
  expect(names({ down: true })).toEqual(["cleo 10", "Cleo 2", "Ben", "Ada"]);
});

test("empty fields stand last in both directions", () => {
  expect(names({ sort: "language" })).toEqual(["Cleo 2", "cleo 10", "Ada", "Ben"]);
  expect(names({ sort: "language", down: true })).toEqual(["cleo 10", "Cleo 2", "Ada", "Ben"]);
});

test("filters keep those who fit all of them", () => {
  expect(names({ search: "EXAMPLE" })).toEqual(["Ada"]);
  expect(names({ workgroup: "Physicians" })).toEqual(["Ben", "cleo 10"]);
  expect(names({ site: "none", channel: "code", search: "cleo" })).toEqual(["Cleo 2", "cleo 10"]);
  expect(names({ site: "north" })).toEqual(["Ada"]);
});

test("every page holds its share, and a page beyond the last is the last", () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 10 }), (count, page) => {
      const people = Array.from({ length: count }, (_, each) => person(String(each)));
      const shown = pageOf(people, page);
      expect(shown.people).toEqual(people.slice(shown.from, shown.from + PAGE_SIZE));
      expect(shown.from % PAGE_SIZE).toBe(0);
      expect(shown.people.length > 0 || count === 0).toBe(true);
    }),
  );
});
