import {
  type Effort,
  name as nameSchema,
  type PeopleImport,
  type PeoplePreview,
  type PeopleRow,
  type Person,
  type PersonChange,
} from "@interrelate/contract";
import type { PeoplePlan } from "../change-people.ts";
import type { NewSite, NewWorkgroup } from "../change-store.ts";
import { isSame } from "../rules.ts";
import { KnownPeople } from "./known-people.ts";
import { NameBook } from "./name-book.ts";
import { type ReadRow, shortened } from "./read-row.ts";
import { refuseImport } from "./refuse-import.ts";

/** Everything an import is decided by, besides the rows. */
export type ImportGround = {
  readonly effort: Effort;
  /** The people who are there. */
  readonly people: readonly Person[];
  readonly decisions: Omit<PeopleImport, "file" | "mapping">;
  /** Gives a new id at each call. */
  readonly newId: () => string;
};

/** What an import would do, and why it cannot be done yet. */
export type ImportPlan = PeoplePlan &
  Pick<PeoplePreview, "rows" | "counts" | "unknownWorkgroups" | "unknownSites" | "refusal">;

/**
 * Decides what becomes of every row: a new person, somebody who is there already (by e-mail address, or by name and
 * workgroup where there is none), or a problem. Nothing is planned for an import that cannot be accepted whole.
 */
export function planImport(rows: readonly ReadRow[], ground: ImportGround): ImportPlan {
  const { effort, decisions, newId } = ground;
  const workgroups = new NameBook(effort.workProcess.workgroups, decisions.workgroups, newId);
  const sites = new NameBook(effort.sites, decisions.sites, newId);
  const known = new KnownPeople(ground.people);
  const leftOut = new Set(decisions.leaveOut);
  const lines = new Map<string, number>();
  const planned: PeopleRow[] = [];
  const changes: PersonChange[] = [];
  for (const row of rows) {
    const problems = [...row.problems, ...groupProblems(row, ground), ...siteProblems(row), ...repeated(row, lines)];
    const shown = {
      ...row,
      workgroups: [...row.workgroups],
      language: row.language ?? "",
      notes: [...row.notes],
      problems,
    };
    if (problems.length > 0 || leftOut.has(row.line)) {
      planned.push({ ...shown, standing: leftOut.has(row.line) ? "leftOut" : "problem" });
      continue;
    }
    const groups = row.workgroups.map((name) => workgroups.idOf(name));
    const siteId = row.site === "" ? null : sites.idOf(row.site);
    const after = personOf(row, groups, siteId, ground);
    const before = known.take(after);
    const twin = before === null && after.email === null ? known.twinOf(after, row.line) : undefined;
    if (twin !== undefined) shown.notes.push(`The same name stands on line ${twin}; they are taken for two people.`);
    const change = changeOf(before, after, row, decisions.known);
    if (change !== null) changes.push(change);
    planned.push({ ...shown, channel: after.channel, standing: standingOf(before, change) });
  }
  const result = {
    rows: planned.map((row) => ({
      ...row,
      name: cut(row.name),
      email: cut(row.email),
      site: cut(row.site),
      workgroups: row.workgroups.slice(0, 11).map(cut),
    })),
    counts: countsOf(planned),
    unknownWorkgroups: workgroups.unknown,
    unknownSites: sites.unknown,
  };
  const plan = {
    changes,
    workgroups: workgroups.made.map(({ id, name, decision }): NewWorkgroup => ({ id, name, kind: decision.kind })),
    sites: sites.made.map(({ id, name }): NewSite => ({ id, name })),
  };
  return { ...result, ...plan, refusal: refuseImport(effort, ground.people, { ...result, ...plan }) };
}

function groupProblems({ workgroups }: ReadRow, { decisions }: ImportGround): string[] {
  if (workgroups.length === 0 && decisions.workgroupId === null) return ["There is no workgroup in this row."];
  if (workgroups.length > 11) return ["There are more than eleven workgroups in this row."];
  return workgroups.filter((each) => !nameSchema.safeParse(each).success).map(cannotBeNamed);
}

function siteProblems({ site }: ReadRow): string[] {
  return site === "" || nameSchema.safeParse(site).success ? [] : [cannotBeNamed(site)];
}

function cannotBeNamed(name: string): string {
  return `“${shortened(name)}” cannot be a name: it is one line of at most 120 characters.`;
}

/** Somebody who stands in the file twice, by the address. */
function repeated({ email, line }: ReadRow, lines: Map<string, number>): string[] {
  if (email === "") return [];
  const first = lines.get(email.toLowerCase());
  if (first === undefined) lines.set(email.toLowerCase(), line);
  return first === undefined ? [] : [`The same e-mail address stands on line ${first} already.`];
}

function personOf(
  row: ReadRow,
  groups: readonly string[],
  siteId: string | null,
  { decisions, newId }: ImportGround,
): Person {
  const [home, ...further] = groups.length > 0 ? groups : [decisions.workgroupId ?? ""];
  const email = row.email === "" ? null : row.email;
  return {
    id: newId(),
    name: row.name,
    email,
    workgroupId: home ?? "",
    furtherWorkgroupIds: [...new Set(further)].filter((id) => id !== home),
    siteId,
    language: row.language,
    channel: row.channel ?? (email === null ? "code" : "email"),
  };
}

function changeOf(
  before: Person | null,
  read: Person,
  row: ReadRow,
  known: PeopleImport["known"],
): PersonChange | null {
  if (before === null) return { before, after: read };
  if (known === "keep") return null;
  // What the file leaves empty stays.
  const after: Person = {
    ...read,
    id: before.id,
    name: row.name === row.email ? before.name : row.name,
    workgroupId: row.workgroups.length === 0 ? before.workgroupId : read.workgroupId,
    furtherWorkgroupIds:
      row.workgroups.length > 1
        ? read.furtherWorkgroupIds
        : before.furtherWorkgroupIds.filter((id) => id !== read.workgroupId),
    siteId: read.siteId ?? before.siteId,
    language: read.language ?? before.language,
    channel: row.channel ?? before.channel,
  };
  return isSame(before, after) ? null : { before, after };
}

function standingOf(before: Person | null, change: PersonChange | null): PeopleRow["standing"] {
  if (before === null) return "new";
  return change === null ? "known" : "changed";
}

function countsOf(rows: readonly PeopleRow[]): PeoplePreview["counts"] {
  const counts = { new: 0, known: 0, changed: 0, problem: 0, leftOut: 0 };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}

/** What is shown of a cell that may be of any length. */
function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
