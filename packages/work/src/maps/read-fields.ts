import type { StepKind } from "@interrelate/contract";

/**
 * Reads fields of a shared document, in which anything can stand after a merge with what a broken or hostile program
 * wrote. What the contract does not allow becomes what a new element would have.
 */

const UUID =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}(-0{4}){3}-0{12}|f{8}(-f{4}){3}-f{12})$/;

/** Whether a value is the id of a workgroup. */
export function isWorkgroupId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** Whether a value can name a step or a flow: also a name in XML. */
export function isElementId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z_][\w-]{0,63}$/.test(value);
}

const KINDS: readonly unknown[] = ["start", "task", "decision", "wait", "end"] satisfies StepKind[];

/** A kind of step; a task where it is none. */
export function readKind(value: unknown): StepKind {
  return KINDS.includes(value) ? (value as StepKind) : "task";
}

const LONGEST_NAME = 200;

/** A name in one line of at most 200 characters; empty where it is none. */
export function readName(value: unknown): string {
  if (typeof value !== "string") return "";
  const line = value
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .trim();
  if (line.length <= LONGEST_NAME) return line;
  // A character that would be cut in half is left out.
  return line
    .slice(0, LONGEST_NAME)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

const FARTHEST = 1_000_000;

/** A place in pixels, within what a map can show; 0 where it is none. */
export function readPlace(value: unknown): number {
  if (typeof value !== "number" || Number.isNaN(value)) return 0;
  return Math.min(Math.max(value, -FARTHEST), FARTHEST);
}

const MOST_MINUTES = 5_256_000;
const MOST_PER_WEEK = 1_000_000;

/** Minutes, up to ten years; null where nobody has said. */
export function readMinutes(value: unknown): number | null {
  return isBetween(value, 0, MOST_MINUTES) ? value : null;
}

/** How often a week; null where nobody has said. */
export function readPerWeek(value: unknown): number | null {
  return isBetween(value, 0, MOST_PER_WEEK) ? value : null;
}

/** How much depends on a flow, 1 to 3; null where nobody has said. */
export function readCriticality(value: unknown): number | null {
  return isBetween(value, 1, 3) && Number.isInteger(value) ? value : null;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}
