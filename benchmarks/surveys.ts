import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { comeIn, linkOf, openFirstWave, startEffort } from "../tests/facilitator.ts";
import { freePort } from "./free-port.ts";
import { heard } from "./server-messages.ts";
import type { LoadReport, LoadRequest } from "./surveys/load.ts";
import type { ToServer } from "./surveys/server.ts";

/**
 * How many surveys of seven workgroups, each submitted whole, one server process takes in a second on the embedded
 * PostgreSQL, beside bare inserts of single rows in the same run. Prints a table; README.md says what it means.
 */
const { values } = parseArgs({
  options: {
    surveys: { type: "string", default: "10000" },
    parallel: { type: "string", default: "24" },
    rate: { type: "string", default: "0" },
    inserts: { type: "string", default: "10000" },
  },
});
const [parallel, inserts] = [Number(values.parallel), Number(values.inserts)];

const GROUPS = ["Nurses", "Physicians", "Social workers", "Case managers", "Therapists", "Pharmacists", "Leaders"];
const GIGABYTE = 1024 ** 3;

const folder = await mkdtemp(path.join(tmpdir(), "interrelate-benchmark-"));
// Root's PostgreSQL runs under another account, which must be able to pass through.
await chmod(folder, 0o711);
const server = fork(program("server.ts"), [path.join(folder, "data"), String(await freePort())]);
try {
  print(await measured(server));
} finally {
  if (server.connected) server.send({ stop: true } satisfies ToServer);
  if (server.exitCode === null) await once(server, "close");
  await rm(folder, { recursive: true, force: true });
}

type Measured = { readonly report: LoadReport; readonly insertRates: number[]; readonly megabytes: number[] };

async function measured(server: ChildProcess): Promise<Measured> {
  const { url, ownerKey } = await heard(server, "url");
  const facilitator = await comeIn({ url, ownerKey });
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const effort = await startEffort(facilitator, { workgroups: GROUPS.map(group) });
  const link = linkOf(await openFirstWave(facilitator, effort), "Nurses");
  const workgroups = effort.workProcess.workgroups.map(({ id }) => id);
  const load = { url: url + link, workgroups, parallel, rate: Number(values.rate) };
  const insert = async () => (await asked(server, { inserts, parallel }, "insertsPerSecond")).insertsPerSecond;
  const weigh = async () => (await asked(server, { memory: true }, "megabytes")).megabytes;

  // Until code is compiled and connections are open, nothing is measured.
  await loaded({ ...load, surveys: 2000 }, () => undefined);
  const before = await insert();
  const megabytes = [await weigh()];
  const report = await loaded({ ...load, surveys: Number(values.surveys) }, async () => megabytes.push(await weigh()));
  return { report, insertRates: [before, await insert()], megabytes };
}

/** Runs the load in a process of its own; `onStep` is called on the way. */
async function loaded(request: LoadRequest, onStep: () => unknown): Promise<LoadReport> {
  const load = fork(program("load.ts"), [JSON.stringify(request)]);
  return new Promise((resolve, reject) => {
    load.on("message", (message: LoadReport | "step") => (message === "step" ? onStep() : resolve(message)));
    load.on("close", (code) => reject(new Error(`The load ended with ${code}.`)));
  });
}

function asked<Name extends string>(server: ChildProcess, message: ToServer, name: Name) {
  server.send(message);
  return heard(server, name);
}

function print({ report, insertRates, megabytes }: Measured): void {
  const surveyRate = report.surveys / report.seconds;
  const third = Math.ceil(megabytes.length / 3);
  console.table({
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / GIGABYTE)} GB, Node ${process.version}`,
    surveys: `${report.surveys}, ${parallel} at a time, ${report.failed} failed`,
    "surveys a second": Math.round(surveyRate),
    "latency, ms": `p50 ${Math.round(report.p50)}, p99 ${Math.round(report.p99)}, longest ${Math.round(report.longest)}`,
    "single-row inserts a second, before and after": insertRates.map(Math.round).join(" and "),
    "surveys for each insert": (surveyRate / mean(insertRates)).toFixed(3),
    "memory, MB": `${thirds(megabytes, third).join(", ")} (start, then the mean of each third)`,
  });
}

function thirds(megabytes: readonly number[], third: number): number[] {
  const parts = [0, 1, 2].map((part) => mean(megabytes.slice(part * third, (part + 1) * third)));
  return [megabytes[0] ?? Number.NaN, ...parts].map(Math.round);
}

function mean(some: readonly number[]): number {
  return some.reduce((sum, each) => sum + each, 0) / some.length;
}

function program(name: string): string {
  return path.join(import.meta.dirname, "surveys", name);
}
