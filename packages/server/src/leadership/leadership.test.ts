import { PassThrough } from "node:stream";
import { type Effort, type Reflection, routes } from "@interrelate/contract";
import { startServer } from "@interrelate/server";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinColleague } from "../../../../tests/colleague.ts";
import { type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { createLog } from "../platform/log.ts";

let place: ServerAndDatabase;
/** The owner of the server. */
let owner: Facilitator;
/** Another member of the same organisation, who keeps a log. */
let colleague: Facilitator;

beforeAll(async () => {
  place = await startServerAndDatabase();
  owner = place.facilitator;
  colleague = await joinColleague(place.server, place.database, owner);
});
afterAll(() => place.close());

const WORDS = "I answered before they had finished.";
const PROMPT = "Whose view of this work do I know least?";

const listOf = async (who: Facilitator, effort: Effort): Promise<Reflection[]> =>
  parsed(await who.ask("GET", `/efforts/${effort.id}/reflections`), 200);

const write = (who: Facilitator, effort: Effort, id: string, reflection: unknown) =>
  who.ask("PUT", `/efforts/${effort.id}/reflections/${id}`, { reflection });

const written = async (who: Facilitator, effort: Effort, more: object = {}): Promise<Reflection> =>
  parsed(await write(who, effort, crypto.randomUUID(), { prompt: PROMPT, words: WORDS, ...more }), 200);

const remove = (who: Facilitator, effort: Effort, id: string) =>
  who.ask("DELETE", `/efforts/${effort.id}/reflections/${id}`);

test("entries are written, read newest first, changed, deleted, and written again to undo that", async () => {
  const effort = await startEffort(owner);
  expect(await listOf(colleague, effort)).toEqual([]);
  const before = Date.now();
  const first = await written(colleague, effort);
  expect(first).toMatchObject({ prompt: PROMPT, words: WORDS });
  expect(Date.parse(first.writtenAt)).toBeGreaterThanOrEqual(before);
  const earlier = await written(colleague, effort, {
    prompt: null,
    words: "Two lines\nof an old notebook",
    writtenAt: "2026-01-02T09:00:00.000Z",
  });
  expect(await listOf(colleague, effort)).toEqual([first, earlier]);

  const changed = await write(colleague, effort, first.id, { prompt: null, words: "  Said better.  " });
  // The date stays, whatever else is changed.
  expect(await parsed(changed, 200)).toEqual({ ...first, prompt: null, words: "Said better." });
  const moved = await write(colleague, effort, first.id, { prompt: null, words: "x", writtenAt: earlier.writtenAt });
  expect(await parsed(moved, 200)).toEqual({ ...first, prompt: null, words: "x" });

  expect(await parsed(await remove(colleague, effort, earlier.id), 200)).toEqual({ removed: true });
  expect((await remove(colleague, effort, earlier.id)).status).toBe(404);
  expect((await listOf(colleague, effort)).map(({ id }) => id)).toEqual([first.id]);
  const { id, ...words } = earlier;
  expect(await parsed(await write(colleague, effort, id, words), 200)).toEqual(earlier);
  expect((await listOf(colleague, effort))[1]).toEqual(earlier);
});

test("an entry that is sent twice stands there once", async () => {
  const effort = await startEffort(owner);
  const id = crypto.randomUUID();
  const sent = await Promise.all([1, 2, 3].map(() => write(colleague, effort, id, { prompt: null, words: WORDS })));
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await listOf(colleague, effort)).toHaveLength(1);
});

test("a log is full at a thousand entries; those that stand there can still be changed", async () => {
  const [effort, other] = [await startEffort(owner), await startEffort(owner)];
  const first = await written(colleague, effort);
  const superuser = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await superuser.connect();
  const { rowCount } = await superuser.query(
    `insert into private.reflection (organization_id, effort_id, author_id, reflection_id, written_at, prompt, words)
     select organization_id, effort_id, author_id, gen_random_uuid(), written_at + interval '1 day', prompt, words
     from private.reflection, generate_series(2, 1000) where reflection_id = $1`,
    [first.id],
  );
  await superuser.end();
  expect(rowCount).toBe(999);
  const another = await write(colleague, effort, crypto.randomUUID(), { prompt: null, words: "x" });
  expect(another.status).toBe(409);
  expect(await another.text()).toContain("1000 entries");
  const changed = await write(colleague, effort, first.id, { prompt: null, words: "Said better." });
  expect(await parsed(changed, 200)).toEqual({ ...first, prompt: null, words: "Said better." });
  expect(await listOf(colleague, effort)).toHaveLength(1000);
  // Neither another effort nor another person is held to it.
  await written(colleague, other);
  await written(owner, effort);
});

test.each([
  ["nothing written", { prompt: null, words: "  \n " }],
  ["too much", { prompt: null, words: "x".repeat(10_001) }],
  ["control characters", { prompt: null, words: `${WORDS}\u0000` }],
  ["half a character", { prompt: null, words: `${WORDS}\ud800` }],
  ["a question of two lines", { prompt: "What\nnow?", words: WORDS }],
  ["a day that is none", { prompt: null, words: WORDS, writtenAt: "yesterday" }],
])("%s is refused without repeating it", async (_, reflection) => {
  const effort = await startEffort(owner);
  const answer = await write(colleague, effort, crypto.randomUUID(), reflection);
  expect(answer.status).toBe(422);
  expect(await answer.text()).not.toContain(WORDS);
  expect(await listOf(colleague, effort)).toEqual([]);
});

test("neither another member nor the owner of the server reads, changes or deletes an entry", async () => {
  const effort = await startEffort(owner);
  const entry = await written(colleague, effort);
  expect(await listOf(owner, effort)).toEqual([]);
  expect((await remove(owner, effort, entry.id)).status).toBe(404);
  // Under the same id the owner keeps an entry of their own.
  const own = await parsed<Reflection>(await write(owner, effort, entry.id, { prompt: null, words: "Mine" }), 200);
  expect(await listOf(owner, effort)).toEqual([own]);
  expect(await listOf(colleague, effort)).toEqual([entry]);
});

test("no answer of the API differs for others by what somebody writes: not a count, not a date", async () => {
  const effort = await startEffort(owner);
  await openFirstWave(owner, effort);
  const before = await everyAnswer(effort);
  expect(before.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
  const entry = await written(colleague, effort);
  await write(colleague, effort, entry.id, { prompt: null, words: "Changed" });
  const after = await everyAnswer(effort);
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain(WORDS);
});

test("an entry belongs to its effort: not read, changed or deleted under another, and gone with it", async () => {
  const [effort, other] = [await startEffort(owner), await startEffort(owner)];
  const entry = await written(colleague, effort);
  expect(await listOf(colleague, other)).toEqual([]);
  expect((await write(colleague, other, entry.id, { prompt: null, words: "x" })).status).toBe(404);
  expect((await remove(colleague, other, entry.id)).status).toBe(404);
  expect(await listOf(colleague, effort)).toEqual([entry]);
  expect((await owner.ask("DELETE", `/efforts/${effort.id}`)).status).toBe(200);
  for (const answer of [
    await colleague.ask("GET", `/efforts/${effort.id}/reflections`),
    await write(colleague, effort, entry.id, { prompt: null, words: "x" }),
    await remove(colleague, effort, entry.id),
  ])
    expect(answer.status).toBe(404);
});

test("the server's log holds nothing of an entry, not even when the database fails", async () => {
  const effort = await startEffort(owner);
  const { databaseUrl, dataDirectory } = await workerDatabase();
  const lines = new PassThrough();
  const chunks: Buffer[] = [];
  lines.on("data", (chunk: Buffer) => chunks.push(chunk));
  const log = createLog("trace", lines);
  const server = await startServer({ port: 0, scenarios: [], doesChores: false, log, databaseUrl, dataDirectory });
  const superuser = new pg.Client({ connectionString: databaseUrl });
  await superuser.connect();
  const put = (body: string) =>
    fetch(`${server.url}/api/organizations/${effort.organizationId}/efforts/${effort.id}/reflections/${effort.id}`, {
      method: "PUT",
      headers: { cookie: colleague.cookie, "content-type": "application/json" },
      body,
    });
  const entry = JSON.stringify({ reflection: { prompt: PROMPT, words: WORDS } });
  expect((await put(entry)).status).toBe(200);
  await superuser.query("revoke insert, update on private.reflection from ir_reflection");
  const failed = await put(entry);
  await superuser.query("grant insert, update on private.reflection to ir_reflection");
  await superuser.end();
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toContain(WORDS);
  expect((await put(entry.slice(0, -3))).status).toBe(400);
  await server.close();
  const said = Buffer.concat(chunks).toString();
  // The failure itself is told.
  expect(said).toContain("42501");
  expect(said).not.toContain(WORDS);
  expect(said).not.toContain(PROMPT);
});

/** What the owner is answered by every route that only reads, with the effort and its wave where it takes one. */
async function everyAnswer(effort: Effort): Promise<{ path: string; status: number; body: string }[]> {
  const known: Record<string, string> = { effortId: effort.id, waveId: effort.workProcess.waves[0]?.id ?? "" };
  const paths = readingPaths(routes).map((path) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? effort.id),
  );
  return Promise.all(
    paths.map(async (path) => {
      const answer = await owner.ask("GET", path);
      return { path, status: answer.status, body: await answer.text() };
    }),
  );
}

function readingPaths(router: object): string[] {
  const start = "/organizations/{organizationId}";
  return Object.values(router).flatMap((each) => {
    const route = each["~orpc"]?.route;
    if (route === undefined) return readingPaths(each);
    return route.method === "GET" && route.path.startsWith(start) ? [route.path.slice(start.length)] : [];
  });
}
