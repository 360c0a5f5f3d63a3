import type { Effort } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindLink } from "../../../../tests/behind-link.ts";
import { comeIn, type Facilitator, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { countPeople, hashOfLink, inviteEverybody, personalLinks, readPeople } from "./index.ts";

const SECRET = Buffer.alloc(32, 3);
const IDS = { ada: crypto.randomUUID(), ben: crypto.randomUUID() };
let server: TestServer;
let database: Database;
let facilitator: Facilitator;
let effort: Effort;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator, { sites: ["North"] });
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  const [nurses, physicians] = effort.workProcess.workgroups.map(({ id }) => id) as [string, string];
  const { organizationId: organization_id, id: effort_id } = effort;
  const site_id = effort.sites[0]?.id ?? null;
  await asRole(database.db, { organizationId: organization_id, role: "ir_identity" }, async (open) => {
    const person = { organization_id, effort_id, workgroup_id: nurses };
    await open
      .insertInto("identity.participant")
      .values([
        { ...person, participant_id: IDS.ben, name: "Ben", email: "ben@example.org", channel: "email", site_id },
        { ...person, participant_id: IDS.ada, name: "Ada", channel: "code", language: "da" },
      ])
      .execute();
    await open
      .insertInto("identity.membership")
      .values({ organization_id, participant_id: IDS.ben, workgroup_id: physicians })
      .execute();
  });
});
afterAll(async () => {
  await database.close();
  await server.close();
});

const inEffort = <Result>(work: Parameters<typeof asRole<Result>>[2]) =>
  asRole(database.db, { organizationId: effort.organizationId, role: "ir_app" }, work);

test("people are read by name, with all they were declared to be", async () => {
  const [nurses, physicians] = effort.workProcess.workgroups.map(({ id }) => id);
  expect(await inEffort((open) => readPeople(open, effort.id))).toEqual([
    {
      id: IDS.ada,
      name: "Ada",
      email: null,
      workgroupId: nurses,
      furtherWorkgroupIds: [],
      siteId: null,
      language: "da",
      channel: "code",
    },
    {
      id: IDS.ben,
      name: "Ben",
      email: "ben@example.org",
      workgroupId: nurses,
      furtherWorkgroupIds: [physicians],
      siteId: effort.sites[0]?.id,
      language: null,
      channel: "email",
    },
  ]);
});

test("everybody is counted in each workgroup they answer for, at their site", async () => {
  const [nurses, physicians] = effort.workProcess.workgroups.map(({ id }) => id);
  const north = effort.sites[0]?.id;
  const counted = await inEffort((open) => countPeople(open, effort.id));
  expect(counted).toHaveLength(3);
  expect(counted).toEqual(
    expect.arrayContaining([
      { workgroupId: nurses, siteId: null, people: 1 },
      { workgroupId: nurses, siteId: north, people: 1 },
      { workgroupId: physicians, siteId: north, people: 1 },
    ]),
  );
});

test("everybody is invited once; their token and their code lead to their workgroups", async () => {
  const waveId = effort.workProcess.waves[0]?.id ?? "";
  const invitation = { organizationId: effort.organizationId, effortId: effort.id, waveId, secret: SECRET };
  expect(await inEffort((open) => inviteEverybody(open, invitation))).toBe(2);
  expect(await inEffort((open) => inviteEverybody(open, invitation))).toBe(0);

  const { token, code } = personalLinks(SECRET, waveId)(IDS.ben);
  const workgroupIds = effort.workProcess.workgroups.map(({ id }) => id);
  for (const given of [token, code.toLowerCase()]) {
    expect(await behindLink(database, hashOfLink(SECRET, given))).toMatchObject({
      waveId,
      workgroupIds,
      participantId: IDS.ben,
    });
  }
  expect(await behindLink(database, hashOfLink(SECRET, "K7QF2-M9XAT"))).toBeUndefined();
});
