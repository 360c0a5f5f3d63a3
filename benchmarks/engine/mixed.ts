import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { fitMixed, type MixedFit } from "@interrelate/analysis";
import { readMixedColumns } from "./mixed/read-columns.ts";

/** One crossed mixed model, ours and R's. */
export interface MixedTiming {
  readonly rows: number;
  /** Seconds of the first fit in this process, from columns in memory to estimates with degrees of freedom. */
  readonly seconds: number;
  /** The largest resident size of this process so far, the columns included. */
  readonly peakMegabytes: number;
  /** The same of lme4, without degrees of freedom; `null` where it was not asked for or R is not installed. */
  readonly peer: { readonly seconds: number; readonly version: string; readonly criterion: number } | null;
  readonly fit: MixedFit;
}

/**
 * Fits `index ~ within + (1 | respondent) + (1 | rated_group) + (1 | site)` by REML to a file of ratings with columns
 * site, respondent, respondent_group, rated_group and the seven items, without quotes; with `peer` also in R.
 */
export async function timeMixed(file: string, { peer }: { readonly peer: boolean }): Promise<MixedTiming> {
  const data = readMixedColumns(file);
  const start = performance.now();
  const fit = fitMixed(data, { method: "reml" });
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { rows: fit.n, seconds, peakMegabytes, peer: peer ? await timePeer(file) : null, fit };
}

async function timePeer(file: string): Promise<MixedTiming["peer"]> {
  const script = fileURLToPath(new URL("mixed/lme4.R", import.meta.url));
  try {
    return JSON.parse((await promisify(execFile)("Rscript", [script, file])).stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { peer: { type: "boolean" } }, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined)
    throw new Error("Please name a file of ratings: npx node benchmarks/engine/mixed.ts FILE --peer");
  const { fit, ...timing } = await timeMixed(file, { peer: values.peer === true });
  const ratio = timing.peer === null ? {} : { timesFaster: timing.peer.seconds / timing.seconds };
  console.log(JSON.stringify({ ...timing, ...ratio, criterion: fit.criterion, variances: fit.variances }, null, 2));
}
