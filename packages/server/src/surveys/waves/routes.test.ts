import type { Effort, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  comeIn,
  type Facilitator,
  linkOf,
  openFirstWave,
  parsed,
  startEffort,
} from "../../../../../tests/facilitator.ts";
import { begin } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const get = (id: string) => facilitator.ask("GET", `/waves/${id}`);
const firstWave = (effort: Effort) => effort.workProcess.waves[0]?.id ?? "";

test("a draft has no links; opened it has one a workgroup, the same at every look; closed it has none", async () => {
  const effort = await startEffort(facilitator);
  const draft = await parsed<Wave>(await get(firstWave(effort)), 200);
  expect(draft).toMatchObject({ status: "draft", openedOn: null, links: [], minItems: 4 });

  const opened = await openFirstWave(facilitator, effort);
  expect(opened).toMatchObject({ status: "open", openedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(opened.links.map(({ workgroup }) => workgroup.name)).toEqual(["Nurses", "Physicians"]);
  expect(new Set(opened.links.map(({ url }) => url)).size).toBe(2);
  expect(await parsed<Wave>(await get(opened.id), 200)).toEqual(opened);

  const closed = await parsed<Wave>(await facilitator.ask("POST", `/waves/${opened.id}/close`), 200);
  expect(closed).toMatchObject({ status: "closed", links: [], closedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

test("what cannot be done to a wave is refused in a sentence, and nothing changes", async () => {
  const effort = await startEffort(facilitator);
  const id = firstWave(effort);
  expect((await facilitator.ask("POST", `/waves/${id}/close`)).status).toBe(409);
  await openFirstWave(facilitator, effort);
  const again = await facilitator.ask("POST", `/waves/${id}/open`);
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ status: 409, detail: expect.stringMatching(/open already\.$/) });
  await facilitator.ask("POST", `/waves/${id}/close`);
  expect((await facilitator.ask("POST", `/waves/${id}/open`)).status).toBe(409);
  expect((await parsed<Wave>(await get(id), 200)).status).toBe("closed");
});

test("the next wave asks the same questions of as many people, and waits until the open one is closed", async () => {
  const people = [12];
  const workgroups = ["Nurses", "Physicians"].map((name) => ({
    name,
    kind: "worker" as const,
    people,
    smallGroupConsent: false,
  }));
  const effort = await startEffort(facilitator, { workgroups, minItems: 6 });
  const first = await openFirstWave(facilitator, effort);
  const plan = (name: string) => facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name });
  const second = await parsed<Wave>(await plan("After the pilot"), 201);
  expect(second).toMatchObject({
    status: "draft",
    position: first.position + 1,
    minItems: 6,
    instrument: first.instrument,
  });
  expect(second.participation).toMatchObject({ invited: 24, answered: null });

  expect((await plan("after the PILOT")).status).toBe(409);
  expect((await plan("A third one")).status).toBe(409);
  expect((await facilitator.ask("POST", `/waves/${second.id}/open`)).status).toBe(409);
  await facilitator.ask("POST", `/waves/${first.id}/close`);
  const opened = await parsed<Wave>(await facilitator.ask("POST", `/waves/${second.id}/open`), 200);
  expect(linkOf(opened, "Nurses")).not.toBe(linkOf(first, "Nurses"));
});

test("who answered is counted once the threshold is reached, and a sheet without an answer is nobody", async () => {
  const opened = await openFirstWave(facilitator, await startEffort(facilitator));
  const [nurses = "", physicians = ""] = opened.links.map(({ workgroup }) => workgroup.id);
  const told = async () => {
    const { answered, workgroups } = (await parsed<Wave>(await get(opened.id), 200)).participation;
    return [answered, ...workgroups.map((each) => each.answered)];
  };
  const answer = async (workgroup: string, form: Record<string, string>) => {
    const respondent = await begin(server, linkOf(opened, workgroup));
    await respondent.post(nurses, form);
  };
  for (let person = 0; person < 4; person += 1) await answer("Nurses", { item1: "3" });
  await answer("Nurses", {});
  expect(await told()).toEqual([null, null, null]);
  await answer("Nurses", { worksWith: "no" });
  for (let person = 0; person < 6; person += 1) await answer("Physicians", { item7: "5" });
  expect(await told()).toEqual([10, 5, 5]);
  for (let person = 0; person < 4; person += 1) await answer("Nurses", { item1: "3" });
  expect(await told()).toEqual([10, 5, 5]);
  const skipping = await begin(server, linkOf(opened, "Nurses"));
  await skipping.post(nurses, {});
  await skipping.post(physicians, {});
  expect(await told()).toEqual([15, 10, 5]);
});

test("of two people who open two waves at once one succeeds", async () => {
  const effort = await startEffort(facilitator);
  const first = firstWave(effort);
  await openFirstWave(facilitator, effort);
  const second = await parsed<Wave>(
    await facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "Second" }),
    201,
  );
  await facilitator.ask("POST", `/waves/${first}/close`);
  const answers = await Promise.all([1, 2, 3, 4].map(() => facilitator.ask("POST", `/waves/${second.id}/open`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test("another organisation's wave does not exist, and strangers are asked to sign in", async () => {
  const effort = await startEffort(facilitator);
  const nowhere = crypto.randomUUID();
  expect((await get(nowhere)).status).toBe(404);
  const elsewhere = await fetch(`${server.url}/api/organizations/${nowhere}/waves/${firstWave(effort)}`, {
    headers: { cookie: facilitator.cookie },
  });
  expect(elsewhere.status).toBe(404);
  const stranger = await fetch(`${server.url}/api/organizations/${effort.organizationId}/waves/${firstWave(effort)}`);
  expect(stranger.status).toBe(401);
});
