import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { generateSurvey } from "./engine/generate.ts";
import { benchmarkOptions } from "./engine/options.ts";
import type { StepTimes } from "./engine/step-times.ts";
import { wholeAnalysis } from "./engine/whole-analysis.ts";

/**
 * The engine beside R with data.table and lme4, on the same files in the same run: seconds, ratios and memory for 200,
 * 20,000 and 1,000,000 respondents. Prints a table for each; README.md says what the rows mean.
 */
const { sizes, draws, mixedUpTo, ours: withoutR } = benchmarkOptions();
const run = promisify(execFile);
const GIGABYTE = 1024 ** 3;

const folder = await mkdtemp(path.join(tmpdir(), "interrelate-engine-"));
try {
  const withR = !withoutR && (await hasR());
  console.log(machine(withR));
  for (const size of sizes) await compare(size, withR);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function compare(respondents: number, withR: boolean): Promise<void> {
  const file = path.join(folder, `${respondents}.csv`);
  const sites = Math.max(4, Math.min(1000, Math.round(respondents / 200)));
  const { rows } = generateSurvey(file, { respondents, groups: 12, sites, seed: respondents });
  // One after the other, never at once: both want every core.
  const whole = await wholeAnalysis(file);
  const ours = await steps(process.execPath, "steps.ts", file);
  const peers = withR ? await steps("Rscript", "steps.R", file) : null;
  const mixed = respondents <= mixedUpTo ? await mixedModel(file, withR) : null;
  console.log(`\n${respondents.toLocaleString("en")} respondents, 12 workgroups, ${rows.toLocaleString("en")} ratings`);
  console.table({
    "whole analyze --json, beside R's file to matrix": row(whole.seconds, peers?.matrix),
    "file to matrix of ties": row(ours.matrix, peers?.matrix),
    alpha: row(ours.alpha, peers?.alpha),
    "ICC by site and respondent": row(ours.icc, peers?.icc),
    [`${draws} bootstraps of all ties`]: row(ours.bootstrap, peers?.bootstrap),
    ...(mixed === null ? {} : { "crossed mixed model, beside lme4": row(mixed.seconds, mixed.peer?.seconds) }),
  });
  const memory = [`analyze ${Math.round(whole.peakMegabytes)} MB`, `our steps ${Math.round(ours.peakMegabytes)} MB`];
  if (peers !== null) memory.push(`R's steps ${Math.round(peers.peakMegabytes)} MB`);
  if (mixed !== null) memory.push(`our mixed model ${Math.round(mixed.peakMegabytes)} MB`);
  console.log(`Memory at most: ${memory.join(", ")}`);
}

function row(ours: number, theirs: number | undefined) {
  if (theirs === undefined) return { "ours, s": ours.toFixed(3) };
  return { "ours, s": ours.toFixed(3), "R, s": theirs.toFixed(3), "R / ours": (theirs / ours).toFixed(1) };
}

async function steps(command: string, program: string, file: string): Promise<StepTimes> {
  const { stdout } = await run(command, [path.join(import.meta.dirname, "engine", program), file, String(draws)]);
  return JSON.parse(stdout);
}

/** In a process of its own, so that its memory is its own. */
async function mixedModel(file: string, withR: boolean) {
  const program = path.join(import.meta.dirname, "engine", "mixed.ts");
  const { stdout } = await run(process.execPath, [program, file, ...(withR ? ["--peer"] : [])]);
  return JSON.parse(stdout) as {
    readonly seconds: number;
    readonly peakMegabytes: number;
    readonly peer: { readonly seconds: number } | null;
  };
}

async function hasR(): Promise<boolean> {
  return run("Rscript", ["-e", "library(data.table); library(jsonlite); library(lme4)"]).then(
    () => true,
    () => false,
  );
}

function machine(withR: boolean): string {
  const cores = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const beside = withR
    ? "R beside it"
    : "without R (Rscript with data.table, jsonlite and lme4 was not found or not asked for)";
  return `${cores}, ${Math.round(totalmem() / GIGABYTE)} GB, Node ${process.version}, ${beside}`;
}
