import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "@interrelate/analysis";

/** What is sent, and how. */
export type LoadRequest = {
  /** The whole address of an open link. */
  readonly url: string;
  /** The rated workgroups. */
  readonly workgroups: readonly string[];
  readonly surveys: number;
  /** How many are under way at most. */
  readonly parallel: number;
  /** How many arrive a second, whether or not earlier ones are done; 0 sends the next one when one is done. */
  readonly rate: number;
};

/** What came of it; times in milliseconds, counted from when a survey should have been sent. */
export type LoadReport = {
  readonly surveys: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
};

const STEPS = 20;
const ITEMS = 7;

const [text = ""] = process.argv.slice(2);
const load = JSON.parse(text) as LoadRequest;
const agent = new Agent({ keepAlive: true, maxSockets: load.parallel });
const random = createRandom(7);
process.send?.(await send());
process.disconnect();

async function send(): Promise<LoadReport> {
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  const begun = performance.now();
  const sender = async () => {
    while (next < load.surveys) {
      const number = next;
      next += 1;
      const due = load.rate === 0 ? performance.now() : begun + (number * 1000) / load.rate;
      if (due > performance.now()) await wait(due - performance.now());
      if ((await putSurvey(number)) !== 200) failed += 1;
      times.push(performance.now() - due);
      if (times.length % Math.ceil(load.surveys / STEPS) === 0) process.send?.("step");
    }
  };
  await Promise.all(Array.from({ length: load.parallel }, sender));
  const seconds = (performance.now() - begun) / 1000;
  const sorted = Float64Array.from(times).sort();
  const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const [p50, p99, longest] = [quantile(0.5), quantile(0.99), quantile(1)];
  return { surveys: load.surveys, failed, seconds, p50, p99, longest };
}

/** Submits a new sheet whole, from one of many addresses, as a proxy in front tells them. */
function putSurvey(number: number): Promise<number | undefined> {
  const answers = () => Array.from({ length: ITEMS }, () => 1 + random.below(5));
  const ratings = Object.fromEntries(load.workgroups.map((id) => [id, { worksWith: true, answers: answers() }]));
  const body = JSON.stringify({ ratings, finished: true, begin: { siteId: null } });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "x-forwarded-for": `10.0.${(number >> 8) % 256}.${number % 256}`,
  };
  const address = `${load.url}/${randomBytes(16).toString("base64url")}`;
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: "PUT", agent, headers }, (response) => {
      response.on("end", () => resolve(response.statusCode)).resume();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
