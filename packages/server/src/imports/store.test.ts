import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase, type Role } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { acceptImport } from "./accept-import.ts";
import { readImport } from "./preview.ts";
import type { RatingsToImport } from "./ratings-to-import.ts";
import { bytesOf } from "./read-csv.ts";
import { storeImport } from "./store.ts";

const FILE = `wave,site,respondent,respondent_group,rated_group,frequency,timeliness,accuracy,problem_solving,shared_goals,shared_knowledge,mutual_respect,works_with
after,Ward A,Ann Other,Nurses,Porters,just_right,4,,4,4,4,1,yes
before,Ward A,Ann Other,Nurses,Porters,much_too_often,1,2,3,4,5,1,yes
before,Ward B,Ben Other,Porters,Nurses,,,,,,,,no
before,Ward B,Ben Other,Porters,Porters,not_enough,9,1,1,1,1,1,yes
`;

let database: Database;
let organizationId: string;

beforeAll(async () => {
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
});
afterAll(() => database.close());
beforeEach(async () => {
  organizationId = crypto.randomUUID();
  await as("ir_app", (open) =>
    open
      .insertInto("work.organization")
      .values({ organization_id: organizationId, name: "Clinic", created_at: "2026-01-01" })
      .execute(),
  );
});

function as<Result>(role: Role, work: Parameters<typeof asRole<Result>>[2]): Promise<Result> {
  return asRole(database.db, { organizationId, role }, work);
}

function target() {
  return { organizationId, workProcess: "Discharge", now: new Date("2026-03-01T12:00:00Z"), secret: database.secret };
}

function ratings() {
  return as("ir_analysis", (open) => open.selectFrom("answers.rating").selectAll().execute());
}

test("stores the valid rows as closed waves in the order of the file", async () => {
  const accepted = await acceptImport(database.db, target(), bytesOf(FILE), null);
  expect(accepted).toMatchObject({ ratings: 3, rejected: 1 });
  const waves = await as("ir_app", (open) => open.selectFrom("work.wave").selectAll().orderBy("position").execute());
  expect(waves.map((wave) => [wave.wave_id, wave.name, wave.status])).toEqual([
    [accepted.waves[0], "after", "closed"],
    [accepted.waves[1], "before", "closed"],
  ]);
  const groups = await as("ir_app", (open) =>
    open.selectFrom("work.workgroup").select(["name", "kind"]).orderBy("position").execute(),
  );
  expect(groups).toEqual([
    { name: "Nurses", kind: "worker" },
    { name: "Porters", kind: "worker" },
  ]);
  const stored = await ratings();
  const [after, before] = accepted.waves.map((wave) => stored.filter((rating) => rating.wave_id === wave));
  expect(after?.map((rating) => rating.answers)).toEqual([[3, 4, null, 4, 4, 4, 1]]);
  // Much too often is the fifth category; it is stored as such and scored only when results are computed.
  expect(before?.find((rating) => rating.works_with)?.answers).toEqual([5, 1, 2, 3, 4, 5, 1]);
  expect(before?.find((rating) => !rating.works_with)?.answers).toEqual([null, null, null, null, null, null, null]);
});

test("links a respondent's waves without storing who it is, and never across efforts", async () => {
  await acceptImport(database.db, target(), bytesOf(FILE), null);
  const annKeys = (await ratings())
    .filter((rating) => rating.works_with)
    .map((rating) => rating.respondent_key.toString("hex"));
  expect(new Set(annKeys).size).toBe(1);
  await acceptImport(database.db, target(), bytesOf(FILE), null);
  expect(new Set((await ratings()).map((rating) => rating.respondent_key.toString("hex"))).size).toBe(4);
  const everything = JSON.stringify([
    await ratings(),
    await as("ir_analysis", (open) => open.selectFrom("answers.respondent").selectAll().execute()),
    await as("ir_app", (open) => open.selectFrom("work.workgroup").selectAll().execute()),
  ]);
  expect(everything).not.toContain("Other");
});

test("stores nothing at all when any row fails, wherever it stands", async () => {
  const valid = (await readImport(bytesOf(largeFile(700)), null)).ratings as RatingsToImport;
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: valid.answers.length - 1 }), async (place) => {
      const broken = { ...valid, answers: valid.answers.with(place, 6) };
      await expect(storeImport(database.db, target(), broken)).rejects.toMatchObject({ code: "23514" });
    }),
    { numRuns: 5, seed: 1 },
  );
  expect(await ratings()).toEqual([]);
  expect(await as("ir_app", (open) => open.selectFrom("work.effort").selectAll().execute())).toEqual([]);
});

test("stores more rows than fit into one batch", async () => {
  const accepted = await acceptImport(database.db, target(), bytesOf(largeFile(2100)), null);
  expect(accepted).toMatchObject({ ratings: 6300, rejected: 0 });
  expect(await ratings()).toHaveLength(6300);
});

function largeFile(respondents: number): string {
  const groups = ["Nurses", "Porters", "Clerks"];
  const lines = Array.from({ length: respondents }, (_, respondent) =>
    groups.map((rated) => {
      const answers = Array.from({ length: 6 }, (_, item) => 1 + ((respondent + item) % 5));
      return `r${respondent},${groups[respondent % 3]},${rated},too_often,${answers}`;
    }),
  ).flat();
  return [
    "respondent,respondent_group,rated_group,frequency,timely,accurate,problem_solving,shared_goals,shared_knowledge,mutual_respect",
    ...lines,
  ].join("\n");
}
