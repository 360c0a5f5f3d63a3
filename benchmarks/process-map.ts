import { chmod, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Effort, MapContent, ProcessMap } from "@interrelate/contract";
import { startServer } from "@interrelate/server";
import type { Page } from "playwright-core";
import { createLog } from "../packages/server/src/platform/log.ts";
import { launchBrowser } from "../tests/browser.ts";
import { browserCookies } from "../tests/browser-cookies.ts";
import { builtWebApp } from "../tests/built-web-app.ts";
import { comeIn, type Facilitator, parsed, startEffort } from "../tests/facilitator.ts";
import { freePort } from "./free-port.ts";

/**
 * How smoothly a large process map is edited: draws one of so many steps and lanes, drags a step back and forth for some
 * seconds, and tells how long the frames took in the browser meanwhile; README.md says what it means.
 */
const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "200" },
    lanes: { type: "string", default: "12" },
    seconds: { type: "string", default: "6" },
    throttle: { type: "string", default: "1" },
  },
});
const GOAL = 50;

const folder = await mkdtemp(path.join(tmpdir(), "interrelate-benchmark-"));
// Root's PostgreSQL runs under another account, which must be able to pass through.
await chmod(folder, 0o711);
const port = await freePort();
const server = await startServer({
  dataDirectory: path.join(folder, "data"),
  ...{ port, host: "127.0.0.1", publicUrl: `http://127.0.0.1:${port}` },
  webRoot: builtWebApp(),
  log: createLog("silent"),
});
const browser = await launchBrowser();
try {
  const facilitator = await comeIn(server);
  const { effort, map } = await largeMap(facilitator);
  const context = await browser.newContext({ viewport: { width: 1440, height: 940 } });
  await context.addCookies(browserCookies(facilitator.cookie, server.url));
  const page = await context.newPage();
  await page.goto(`${server.url}/o/${effort.organizationId}/e/${effort.id}/maps/${map.id}`);
  await page
    .locator(".react-flow__node")
    .nth(map.content.steps.length - 1)
    .waitFor({ state: "attached" });
  await page.locator("[data-state=saved]").waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(values.throttle) });
  const { steps, flows, lanes } = map.content;
  console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}`);
  console.log(`${steps.length} steps, ${flows.length} flows, ${lanes.length} lanes`);
  const { frames, tasks } = await watchedDrag(page);
  console.table({ "between frames": summary(frames), "processor, a task": summary(tasks) });
  console.log(`processor, a frame: ${(sum(tasks) / frames.length).toFixed(1)} ms`);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** Steps in rows along all lanes, each going on to the next of its lane and some to the lane below. */
async function largeMap(facilitator: Facilitator): Promise<{ effort: Effort; map: ProcessMap }> {
  const group = (_: unknown, place: number) => ({
    ...{ name: `Workgroup ${place + 1}`, kind: "worker" as const, people: [null], smallGroupConsent: false },
  });
  const workgroups = Array.from({ length: Number(values.lanes) }, group);
  const effort = await startEffort(facilitator, { workProcess: "A large process", workgroups });
  const lanes = effort.workProcess.workgroups.map(({ id }) => id);
  const content = contentOf(lanes, Number(values.steps));
  const wanted = { kind: "current", name: "A large map", content };
  const map = await parsed<ProcessMap>(
    await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map: wanted }),
    201,
  );
  return { effort, map };
}

function contentOf(lanes: string[], count: number): MapContent {
  const steps = Array.from({ length: count }, (_, place): MapContent["steps"][number] => ({
    id: `step-${place}`,
    kind: (["task", "task", "wait", "decision", "task"] as const)[place % 5] ?? "task",
    workgroupId: lanes[place % lanes.length] ?? "",
    name: `Step number ${place + 1}`,
    x: 40 + Math.floor(place / lanes.length) * 200,
    y: 16,
    minutes: place,
  }));
  const flow = (from: number, to: number): MapContent["flows"][number] => ({
    id: `flow-${from}-${to}`,
    ...{ from: `step-${from}`, to: `step-${to}`, name: "", perWeek: 10, criticality: 2, minutes: null },
  });
  const flows = steps.flatMap((_, place) => [
    ...(place + lanes.length < count ? [flow(place, place + lanes.length)] : []),
    ...(place % 2 === 0 && place + 1 < count ? [flow(place, place + 1)] : []),
  ]);
  return { lanes, steps, flows };
}

/**
 * While a step in the middle of the map is dragged to and fro: the times between frames, and of the processor for each
 * task of the page, in milliseconds.
 */
async function watchedDrag(page: Page): Promise<{ frames: number[]; tasks: number[] }> {
  const step = page.locator('.react-flow__node[data-id="step-28"]');
  const box = await step.boundingBox();
  if (box === null) throw new Error("The step to be dragged is not drawn.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10, { steps: 4 });
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  await page.evaluate(watchFrames);
  const end = Date.now() + Number(values.seconds) * 1000;
  for (let turn = 0; Date.now() < end; turn += 1) {
    await page.mouse.move(x + 220 * Math.sin(turn / 20), y + 140 * Math.sin(turn / 31));
  }
  const frames = await page.evaluate(() => (window as unknown as { stopWatching: () => number[] }).stopWatching());
  const tasks = tasksOf(await browser.stopTracing());
  await page.mouse.up();
  return { frames, tasks };
}

/** An event of a trace of Chromium's, with the microseconds in which its thread had the processor. */
type TraceEvent = { readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number };

/** For how long each task of the page's own thread had the processor, in milliseconds, whatever else the machine does. */
function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const tasks = traceEvents.filter(({ name, tdur }) => name === "RunTask" && tdur !== undefined);
  const threads = Map.groupBy(tasks, ({ pid, tid }) => `${pid} ${tid}`);
  const times = [...threads.values()].map((thread) => thread.map(({ tdur = 0 }) => tdur / 1000));
  // The thread that does most is the one that draws the map.
  return times.toSorted((one, other) => sum(other) - sum(one))[0] ?? [];
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}

function watchFrames(): void {
  const frames: number[] = [];
  let last = performance.now();
  let isOver = false;
  const watch = (now: number) => {
    frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  Object.assign(window, {
    stopWatching: () => {
      isOver = true;
      return frames.slice(1);
    },
  });
}

function summary(frames: readonly number[]): Record<string, string | number> {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return {
    count: sorted.length,
    "median, ms": at(0.5),
    "95th percentile, ms": at(0.95),
    "longest, ms": at(1),
    [`over ${GOAL} ms`]: sorted.filter((time) => time > GOAL).length,
  };
}
