import { writeFile } from "node:fs/promises";
import {
  type Analysis,
  analyze,
  analyzeFamily,
  CONVENTIONAL_CUTOFFS,
  type Family,
  type ReadExclusion,
} from "@interrelate/analysis";
import { BadInput } from "../bad-input.ts";
import { counted } from "../counted.ts";
import { productsMeanwhile } from "../fast-ratings/products-meanwhile.ts";
import { documentedAnalysis, documentedWaves } from "./documented-json.ts";
import { type RatingFile, readRatingFile } from "./read-file.ts";
import type { FileContext } from "./sentences.ts";
import { type AnalyzeFlags, scoringOf } from "./settings.ts";
import { summarize } from "./summary.ts";

/** What a file holds: one wave's analysis, or several with how they changed. */
type Findings = { readonly one: Analysis } | { readonly several: Family };

/** Does what `interrelate analyze FILE` says: reads, analyses, and prints JSON, a summary, or writes a report. */
export async function runAnalyze(file: string, flags: AnalyzeFlags): Promise<void> {
  const read = await readRatingFile(file, flags);
  const findings = find(read, flags);
  const context = contextOf(read, flags);
  if (flags.html !== undefined) {
    const { htmlReport } = await import("./report/html-report.ts");
    await writeReport(flags.html, htmlReport(wavesOf(findings), changeOf(findings), context));
    process.stderr.write(`The report is in ${flags.html}. Open it in a browser, or print it.\n`);
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify(printed(findings), null, 2)}\n`);
  else if (flags.html === undefined) process.stdout.write(summarize(wavesOf(findings), changeOf(findings), context));
  const outside = outsideWaves(read);
  if (outside !== null) process.stderr.write(outside);
  if (flags.minRaters === 1)
    process.stderr.write("Protection is off (--min-raters 1): figures may show single people.\n");
}

function find({ ratings, excluded: byWave }: RatingFile, flags: AnalyzeFlags): Findings {
  const { table, excluded, frequencyItem } = ratings;
  const options = {
    minRaters: flags.minRaters,
    scoring: scoringOf(flags, frequencyItem),
    ...(flags.bootstrap === undefined ? {} : { bootstrap: { draws: flags.bootstrap, seed: flags.seed } }),
  };
  if (flags.waveValue !== undefined && !table.waves.includes(flags.waveValue)) {
    throw new BadInput(noSuchWave(flags.waveValue, table.waves));
  }
  if (flags.waveValue !== undefined) {
    return {
      one: analyze(table, { ...options, wave: flags.waveValue, excluded: { ...none(), ...byWave[flags.waveValue] } }),
    };
  }
  if (table.waves.length <= 1) {
    return { one: analyze(table, { ...options, excluded: { ...excluded }, products: productsMeanwhile(table) }) };
  }
  const known = Object.fromEntries(table.waves.map((wave) => [wave, { ...none(), ...byWave[wave] }]));
  return { several: analyzeFamily(table, { ...options, excluded: known }) };
}

function none(): Record<ReadExclusion, number> {
  return { notWorkingWith: 0, missingGroup: 0, invalidValue: 0, duplicate: 0 };
}

/** Rows that name no wave of the table belong to no block, so they are told apart from the figures. */
function outsideWaves({ ratings, excluded }: RatingFile): string | null {
  if (ratings.table.waves.length <= 1) return null;
  const outside = Object.entries(excluded).filter(([wave]) => !ratings.table.waves.includes(wave));
  const rows = outside.reduce(
    (sum, [, reasons]) => sum + Object.values(reasons).reduce((all, count) => all + count, 0),
    0,
  );
  return rows === 0 ? null : `${counted(rows, "row names", "rows name")} no wave with ratings and could not be used.\n`;
}

function noSuchWave(name: string, waves: readonly string[]): string {
  return waves.length === 0
    ? `There is no wave “${name}”: the file names no waves. Please leave --wave-value out, or name the column with --wave.`
    : `There is no wave “${name}”. Please name one of: ${waves.join(", ")}.`;
}

function contextOf({ name, ratings }: RatingFile, flags: AnalyzeFlags): FileContext {
  const { frequencyItem } = ratings;
  return {
    file: name,
    minRaters: flags.minRaters,
    minItems: scoringOf(flags, frequencyItem).minItems,
    items: flags.items.length,
    frequencyItem: frequencyItem === null ? null : (flags.items[frequencyItem] ?? null),
    cutoffs: CONVENTIONAL_CUTOFFS,
  };
}

function printed(findings: Findings): unknown {
  if ("one" in findings) return documentedAnalysis(findings.one);
  return documentedWaves(findings.several.waves[0]?.all.version ?? "", findings.several);
}

function wavesOf(findings: Findings): Family["waves"] {
  if ("several" in findings) return findings.several.waves;
  return [{ wave: findings.one.ties[0]?.wave ?? null, all: findings.one, sites: {} }];
}

function changeOf(findings: Findings): Family["change"] {
  return "several" in findings ? findings.several.change : [];
}

async function writeReport(file: string, html: string): Promise<void> {
  await writeFile(file, html).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      `The report could not be written to ${file} (${error.code ?? error.message}). Please choose another place.`,
    );
  });
}
