import { allRows, alpha, bootstrapTies, icc, type Scoring, scoreRatings, tieMatrix } from "@interrelate/analysis";
import { readRatingFile } from "../../packages/cli/src/analyze/read-file.ts";
import type { StepTimes } from "./step-times.ts";

/** Times our steps on one file, each from what is in memory: `node steps.ts FILE DRAWS` prints `StepTimes` as JSON. */
const [file = "", draws = "1000"] = process.argv.slice(2);
const items = Array.from({ length: 7 }, (_, item) => `item${item + 1}`);
const columns = { respondent: "respondent", respondentGroup: "respondent_group", ratedGroup: "rated_group", items };
const scoring: Scoring = { communication: [0, 1, 2, 3], relationship: [4, 5, 6], frequency: null, minItems: 4 };

let begun = performance.now();
const { table } = (await readRatingFile(file, { ...columns, minRaters: 1, seed: 1 })).ratings;
const scores = scoreRatings(table, scoring);
const rows = allRows(table);
tieMatrix(table, scores, scoring, rows);
const matrix = lap();
alpha(table.answers);
const alphaSeconds = lap();
icc(scores.index, table.site, rows);
icc(scores.index, table.respondent, rows);
const iccSeconds = lap();
bootstrapTies(table, scores.index, rows, { draws: Number(draws), seed: 1 });
const bootstrap = lap();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ matrix, alpha: alphaSeconds, icc: iccSeconds, bootstrap, peakMegabytes } satisfies StepTimes),
);

function lap(): number {
  const now = performance.now();
  const seconds = (now - begun) / 1000;
  begun = now;
  return seconds;
}
