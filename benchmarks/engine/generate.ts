import { closeSync, openSync, writeSync } from "node:fs";
import { createRandom, type Random } from "@interrelate/analysis";

/** What a made-up survey looks like. */
export interface SurveyPlan {
  readonly respondents: number;
  /** Workgroups, up to twelve; everybody is asked about all of them, their own included. */
  readonly groups: number;
  readonly sites: number;
  readonly seed: number;
}

const NAMES = [
  "Physicians",
  "Nurses",
  "Social work",
  "Physical therapy",
  "Case management",
  "Pharmacy",
  "Radiology",
  "Laboratory",
  "Dietetics",
  "Administration",
  "Home care",
  "Patient transport",
];

const ITEMS = 7;

/** Variances of what moves an answer, on the scale of the answers; made up, none is an estimate from a survey. */
const SPREAD = { site: 0.05, respondent: 0.15, ratedGroup: 0.05, tie: 0.04, rating: 0.2, answer: 0.5 };
const MEAN = 3.55;
const WITHIN_BONUS = 0.45;

/** Shares of ratings left out and of single answers left blank. */
const NO_RATING = 0.05;
const NO_ANSWER = 0.02;

/** Rows gathered before they are written. */
const BATCH = 50_000;

/**
 * Writes a survey as a CSV file, one row a rating: site, respondent, both groups and seven answers from 1 to 5.
 * Groups differ in size, sites, people, rated groups and ties in level. The same plan gives the same file.
 */
export function generateSurvey(file: string, plan: SurveyPlan): { rows: number } {
  const random = createRandom(plan.seed);
  const groups = NAMES.slice(0, plan.groups);
  const sites = levels(plan.sites, SPREAD.site, random);
  const rated = levels(groups.length, SPREAD.ratedGroup, random);
  const ties = groups.map(() => levels(groups.length, SPREAD.tie, random));
  const digits = String(plan.respondents).length;
  const output = openSync(file, "w");
  const header = ["site", "respondent", "respondent_group", "rated_group"];
  const items = Array.from({ length: ITEMS }, (_, item) => `item${item + 1}`);
  let lines = [[...header, ...items].join(",")];
  let rows = 0;
  for (let respondent = 0; respondent < plan.respondents; respondent++) {
    const site = Math.floor((respondent * plan.sites) / plan.respondents);
    const from = respondent < groups.length ? respondent : drawGroup(groups.length, random);
    const own = MEAN + (sites[site] ?? 0) + normal(random) * Math.sqrt(SPREAD.respondent);
    const who = `S${String(site + 1).padStart(4, "0")},R${String(respondent + 1).padStart(digits, "0")},${groups[from]}`;
    for (const [to, group] of groups.entries()) {
      if (random.uniform() < NO_RATING) continue;
      const bonus = from === to ? WITHIN_BONUS : 0;
      const level =
        own + (rated[to] ?? 0) + (ties[from]?.[to] ?? 0) + bonus + normal(random) * Math.sqrt(SPREAD.rating);
      lines.push(`${who},${group},${answers(level, random)}`);
      rows += 1;
    }
    if (lines.length >= BATCH) {
      writeSync(output, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  writeSync(output, `${lines.join("\n")}\n`);
  closeSync(output);
  return { rows };
}

function answers(level: number, random: Random): string {
  let text = "";
  for (let item = 0; item < ITEMS; item++) {
    if (item > 0) text += ",";
    const answer = Math.round(level + normal(random) * Math.sqrt(SPREAD.answer));
    if (random.uniform() >= NO_ANSWER) text += Math.min(5, Math.max(1, answer));
  }
  return text;
}

function levels(count: number, variance: number, random: Random): number[] {
  return Array.from({ length: count }, () => normal(random) * Math.sqrt(variance));
}

/** The first groups are the larger ones, up to twice the last. */
function drawGroup(groups: number, random: Random): number {
  return Math.floor(groups * random.uniform() ** 1.3);
}

/** A normal deviate from twelve uniform ones less six: near enough for made-up answers, and quick. */
function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random.uniform();
  return sum;
}
