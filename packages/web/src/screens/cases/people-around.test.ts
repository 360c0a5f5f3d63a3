import type { Person, Workgroup } from "@interrelate/contract";
import { expect, test } from "vitest";
import { candidates, caseAround, groupsOf, inRoles, rolesAround } from "./people-around.ts";

const person = (id: string, name: string, email: string | null = null): Person => ({
  id,
  name,
  email,
  workgroupId: "n",
  furtherWorkgroupIds: ["t"],
  siteId: null,
  language: null,
  channel: "code",
});
const people = [person("1", "Zoe"), person("2", "Åse", "aase@example.org"), person("3", "Ben")];
const workgroups: Workgroup[] = [
  { id: "n", name: "Nurses", kind: "worker" },
  { id: "t", name: "Teachers", kind: "worker" },
  { id: "c", name: "Citizens", kind: "client" },
];
const member = (workgroupId: string) => ({ participantId: crypto.randomUUID(), workgroupId });

test("whoever fits the search and is not chosen can be chosen, by name", () => {
  expect(candidates(people, new Set(), "").map(({ name }) => name)).toEqual(["Åse", "Ben", "Zoe"]);
  expect(candidates(people, new Set(["3"]), "").map(({ id }) => id)).toEqual(["2", "1"]);
  expect(candidates(people, new Set(), " EXAMPLE.org").map(({ id }) => id)).toEqual(["2"]);
  expect(candidates(people, new Set(), "nobody")).toEqual([]);
});

test("somebody takes part in their own workgroup or in a further one", () => {
  expect(groupsOf(person("1", "Zoe"))).toEqual(["n", "t"]);
});

test("roles around a client are counted, the client's own apart", () => {
  const found = caseAround(
    { label: "K-3", clientWorkgroupId: "c", members: [member("t"), member("c"), member("t")] },
    workgroups,
  );
  expect(found.client).toMatchObject({ name: "Citizens", people: 1 });
  expect(found.around.map(({ name, people: count }) => [name, count])).toEqual([["Teachers", 2]]);
});

test("people around a client stand by their roles, in the order of the work", () => {
  expect(inRoles([member("c"), member("t"), member("c")], workgroups).map(({ workgroupId }) => workgroupId)).toEqual([
    "t",
    "c",
    "c",
  ]);
});

test("the roles of a round are those of any of its cases and of its clients, in the order of the work", () => {
  const cases = [
    { clientWorkgroupId: "c", members: [member("t")] },
    { clientWorkgroupId: "c", members: [] },
  ];
  expect(rolesAround(cases, workgroups).map(({ id }) => id)).toEqual(["t", "c"]);
});
