import { INTERRELATE_RC_ITEMS, structureQuestion } from "@interrelate/contract";
import { expect, test } from "vitest";
import { type CheckedWave, checksOf } from "./checks.ts";

const group = (name: string, people: number | null, more: object = {}) => ({
  id: `id of ${name}`,
  name,
  kind: "worker" as const,
  people,
  consent: false,
  together: null,
  ...more,
});

const ROUNDS = "10000000-0000-4000-8000-000000000000";

/** A wave about which there is nothing to say. */
const CALM: CheckedWave = {
  wave: { id: "wave", closesAt: "2026-05-01T00:00:00.000Z" },
  openLinks: true,
  instrument: INTERRELATE_RC_ITEMS,
  questions: [],
  structures: [],
  threshold: 5,
  workgroups: [group("Nurses", 30), group("Physicians", 12)],
  people: [],
  missing: { instrument: [], texts: [] },
  newestVersion: INTERRELATE_RC_ITEMS.version,
  openNow: null,
  before: null,
  keepUntil: null,
  now: new Date("2026-04-01T00:00:00Z"),
};

const said = (change: Partial<CheckedWave>) =>
  checksOf({ ...CALM, ...change }).map(({ blocking, where, sentence }) => [blocking, where, sentence] as const);

test("a wave that is ready has nothing to say", () => {
  expect(said({})).toEqual([]);
});

test.each<[string, Partial<CheckedWave>, string, RegExp]>([
  ["no way to answer", { openLinks: false }, "settings", /Nobody could answer/],
  ["another open wave", { openNow: "Pilot" }, "settings", /“Pilot” is still open/],
  ["a last day that is over", { keepUntil: "2026-03-31" }, "work", /deleted at once/],
  ["a closing date in the past", { now: new Date("2026-06-01T00:00:00Z") }, "settings", /has passed/],
  [
    "an instrument that nobody may use",
    {
      instrument: {
        ...INTERRELATE_RC_ITEMS,
        licence: { name: "by permission", text: "Ask the authors.", attestation: null },
      },
    },
    "instrument",
    /Nobody has stated/,
  ],
])("%s keeps it from opening", (_what, change, where, sentence) => {
  expect(said(change)).toContainEqual([true, where, expect.stringMatching(sentence)]);
});

test.each<[string, Partial<CheckedWave>, string, RegExp]>([
  ["no closing date", { wave: { id: "wave", closesAt: null } }, "settings", /no closing date/],
  ["people nobody reaches", { people: [{ channel: "none", language: "en" }] }, "people", /1 person has neither/],
  [
    "a workgroup without people",
    {
      openLinks: false,
      workgroups: [group("Nurses", 30), group("Aides", 0)],
      people: [{ channel: "email", language: "en" }],
    },
    "people",
    /Nobody belongs to “Aides”/,
  ],
  [
    "a workgroup below the threshold",
    { workgroups: [group("Nurses", 30), group("Aides", 4)] },
    "work",
    /fewer than 5 people/,
  ],
  ["a language without questions", { missing: { instrument: ["pl"], texts: [] } }, "instrument", /not there in pl/],
  ["a newer version", { newestVersion: 99 }, "instrument", /newer version, 99/],
  [
    "other questions than before",
    { before: { name: "Pilot", instrument: { ...INTERRELATE_RC_ITEMS, id: "other" } } },
    "instrument",
    /“Pilot” asked other questions/,
  ],
  [
    "further questions in no language of the people",
    {
      people: [{ channel: "email", language: "da-x-plain" }],
      questions: [{ id: "a", kind: "words", prompt: { en: "Anything else?" } }],
    },
    "questions",
    /not there in da-x-plain/,
  ],
  [
    "a structure that is called something else by now",
    { questions: [structureQuestion({ id: ROUNDS, name: "Rounds" })], structures: [{ id: ROUNDS, name: "Huddle" }] },
    "questions",
    /“Rounds” was renamed or removed/,
  ],
])("%s is worth a look and keeps nobody from opening", (_what, change, where, sentence) => {
  expect(said(change)).toContainEqual([false, where, expect.stringMatching(sentence)]);
});

test("a workgroup of one or two people agrees, or stands together with others", () => {
  const blocks = (...groups: CheckedWave["workgroups"]) =>
    checksOf({ ...CALM, workgroups: groups }).flatMap((check) => (check.blocking ? [check.workgroupId] : []));
  expect(blocks(group("Nurses", 30), group("Chaplains", 2))).toEqual(["id of Chaplains"]);
  expect(blocks(group("Nurses", 30), group("Chaplains", 2, { consent: true }))).toEqual([]);
  const together = { together: "Support" };
  expect(blocks(group("Nurses", 30, together), group("Chaplains", 2, together))).toEqual([]);
  expect(blocks(group("Porter", 1, together), group("Chaplain", 1, together))).toEqual([
    "id of Porter",
    "id of Chaplain",
  ]);
  expect(blocks(group("Nurses", 30), group("Chaplains", null))).toEqual([]);
});

test("what keeps it from opening comes first", () => {
  const checks = checksOf({ ...CALM, openLinks: false, wave: { id: "wave", closesAt: null } });
  expect(checks.map(({ blocking }) => blocking)).toEqual([true, false]);
});
