import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "@interrelate/analysis";
import type { Mailing, MailOverview, MailRow } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../packages/server/src/database/index.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { comeIn, openFirstWave, parsed, startEffort } from "./facilitator.ts";
import { type MailPeer, startMailPeer } from "./mail-peer.ts";
import { addPeople } from "./people.ts";

const PEOPLE = 250;
const KILLS = 6;

type Life = { readonly child: ChildProcess; readonly url: string; readonly ownerKey: string | null };

let folder: string;
let dataDirectory: string;
let peer: MailPeer;
let life: Life | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-mail-crash-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  dataDirectory = path.join(folder, "data");
  // A mail counts as arrived before its sender is told so: that is when a kill leaves a doubt.
  peer = await startMailPeer({ beforeTaking: () => wait(5) });
});

afterAll(async () => {
  life?.child.kill("SIGKILL");
  await peer.close();
  if (existsSync(path.join(dataDirectory, "cluster", "pgdata", "postmaster.pid"))) {
    // Joins the PostgreSQL that a killed server leaves running and, as its last user, stops it.
    const database = await openDatabase({ dataDirectory, log: createLog("silent") });
    await database.close();
  }
  await rm(folder, { recursive: true, force: true });
});

test("a server that is killed again and again while it sends writes to nobody twice and forgets nobody", async () => {
  life = await startLife(0);
  const port = Number(new URL(life.url).port);
  const facilitator = await comeIn(life);
  const effort = await startEffort(facilitator);
  const addresses = Array.from({ length: PEOPLE }, (_, index) => `person${index}@example.org`);
  await addPeople(facilitator, effort, addresses);
  const { id: waveId } = await openFirstWave(facilitator, effort);
  const wanted = { kind: "invitation", sendAt: null, replyTo: "ada@example.org" };
  const planned = await parsed<Mailing>(await facilitator.ask("POST", `/waves/${waveId}/mailings`, wanted), 201);

  const random = createRandom(7);
  let sentInAnyLife = Number.POSITIVE_INFINITY;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = peer.taken.length;
    while (peer.taken.length === before) await wait(2);
    await wait(50 + random.below(600));
    life.child.kill("SIGKILL");
    await once(life.child, "close");
    sentInAnyLife = Math.min(sentInAnyLife, peer.taken.length - before);
    life = await startLife(port);
  }
  expect(sentInAnyLife).toBeGreaterThan(0);
  expect(peer.taken.length).toBeLessThan(PEOPLE);

  const mailing = async () => {
    const overview = await parsed<MailOverview>(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
    return overview.mailings.find(({ id }) => id === planned.id);
  };
  await expect.poll(mailing, { timeout: 60_000, interval: 200 }).toMatchObject({ status: "done", handled: PEOPLE });

  // Nobody got two; whoever got none is among those of whom the server says that it does not know.
  const rows = await parsed<MailRow[]>(
    await facilitator.ask("GET", `/waves/${waveId}/mailings/${planned.id}/mails`),
    200,
  );
  const unsure = new Set(rows.filter(({ status }) => status === "unsure").map(({ email }) => email ?? ""));
  expect(arrivals().filter(([, times]) => times > 1)).toEqual([]);
  expect(addresses.filter((each) => !got(each) && !unsure.has(each))).toEqual([]);
  expect(unsure.size).toBeLessThanOrEqual(KILLS);
  expect(await mailing()).toMatchObject({ sent: PEOPLE - unsure.size, unsure: unsure.size });
  expect(
    rows
      .filter(({ status }) => status === "sent")
      .map(({ email }) => email ?? "")
      .filter((each) => !got(each)),
  ).toEqual([]);

  // Sending those again is somebody's decision; the mail says by its id that it is the same one.
  const again = { status: "unsure", mailId: null };
  await parsed(await facilitator.ask("POST", `/waves/${waveId}/mailings/${planned.id}/again`, again), 200);
  await expect.poll(mailing, { timeout: 60_000, interval: 200 }).toMatchObject({ status: "done", sent: PEOPLE });
  expect(addresses.filter((each) => !got(each))).toEqual([]);
  for (const [address, times] of arrivals().filter(([, many]) => many > 1)) {
    expect(times).toBe(2);
    expect(unsure).toContain(address);
    expect(new Set(peer.taken.filter(({ to }) => to === address).map(({ mail }) => mail.messageId)).size).toBe(1);
  }

  life.child.kill("SIGTERM");
  expect(await once(life.child, "close")).toEqual([0, null]);
}, 180_000);

function arrivals(): [string, number][] {
  return [...Map.groupBy(peer.taken, ({ to }) => to)].map(([to, mails]) => [to, mails.length]);
}

function got(address: string): boolean {
  return peer.taken.some(({ to }) => to === address);
}

async function startLife(port: number): Promise<Life> {
  const program = path.join(import.meta.dirname, "programs", "serve.ts");
  const child = spawn(process.execPath, [program, dataDirectory, String(port), peer.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) return { child, ...JSON.parse(line) };
  throw new Error("The server ended before it answered.");
}
