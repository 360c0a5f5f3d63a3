import { DEFAULT_MIN_ITEMS, DEFAULT_THRESHOLD, type GroupKinds } from "@interrelate/contract";
import { type Kysely, sql, type Transaction } from "kysely";
import { asRole, changeRole, derivedKey, NO_CASE, type Tables } from "../database/index.ts";
import { insertEffort, type PlannedEffort, planEffort } from "../efforts/index.ts";
import { dayOf } from "../platform/clock.ts";
import { respondentKey } from "../surveys/index.ts";
import { IMPORTED_INSTRUMENT } from "./imported-instrument.ts";
import type { RatingsToImport } from "./ratings-to-import.ts";

/** Where ratings go, and what their rows are stamped with. */
export interface ImportTarget {
  readonly organizationId: string;
  /** Name of the work process, and of the effort made for it. */
  readonly workProcess: string;
  /** The moment of the import; its day stands on the answers, whose own days the file does not tell. */
  readonly now: Date;
  /** The server's secret. */
  readonly secret: Buffer;
  /** Which workgroups are leaders or clients; the others are workers. */
  readonly kinds?: GroupKinds | undefined;
}

/** What an import made. `waves` are in the order of the file. */
export interface StoredImport {
  readonly effortId: string;
  readonly waves: readonly string[];
}

const BATCH = 5000;

/**
 * Stores the valid rows of an import as a new effort with closed waves, in one transaction: all of them or nothing.
 *
 * The labels of respondents are not stored. A keyed hash of effort and label stands in for them, so that the same
 * label is the same respondent in every wave of this effort and nobody's in any other.
 *
 * @param also what is done in the same transaction, as `ir_app`.
 */
export function storeImport(
  db: Kysely<Tables>,
  target: ImportTarget,
  ratings: RatingsToImport,
  also: (open: Transaction<Tables>) => Promise<void> = async () => undefined,
): Promise<StoredImport> {
  const { organizationId, now } = target;
  const day = dayOf(now);
  const planned = planImport(target, ratings);
  const { id: effortId, workProcess, sites } = planned.effort;
  const place: AnswerPlace = {
    organizationId,
    waves: workProcess.waves.map(({ id }) => id),
    workgroups: workProcess.workgroups.map(({ id }) => id),
    sites: sites.map(({ id }) => id),
    respondents: respondentKeys(target.secret, effortId, ratings.respondents),
    origin: "import",
    dayOf: () => day,
  };
  return asRole(db, { organizationId, role: "ir_app" }, async (open) => {
    await insertEffort(open, planned, now);
    await also(open);
    await changeRole(open, "ir_import");
    await storeAnswers(open, place, ratings);
    return { effortId, waves: place.waves };
  });
}

/** Ids for the positions that answers name, and what their rows are stamped with. */
export interface AnswerPlace {
  readonly organizationId: string;
  readonly waves: readonly string[];
  /** The case that each wave asks about; left out where they are waves of the work process. */
  readonly cases?: readonly string[];
  readonly workgroups: readonly string[];
  readonly sites: readonly string[];
  /** Keyed hashes, never names. */
  readonly respondents: readonly Buffer[];
  readonly origin: "import" | "scenario";
  /** The day on which a sheet, by its position, was finished. */
  readonly dayOf: (sheet: number) => string;
}

/** Adds whole answer sheets in a transaction that is open in the role `ir_import`. */
export async function storeAnswers(open: Transaction<Tables>, place: AnswerPlace, answers: Answers): Promise<void> {
  await inBatches(answers.sheets.length, (from, to) => insertSheets(open, place, answers, from, to));
  await inBatches(answers.sheet.length, (from, to) => insertRatings(open, place, answers, from, to));
}

type Answers = Pick<RatingsToImport, "sheets" | "sheet" | "rated" | "worksWith" | "answers">;

function planImport(
  { organizationId, workProcess, kinds = [] }: ImportTarget,
  ratings: RatingsToImport,
): PlannedEffort {
  const newId = () => crypto.randomUUID();
  const workgroups = ratings.workgroups.map((name) => ({
    name,
    kind: kinds.find(({ group }) => group === name)?.kind ?? ("worker" as const),
    people: [],
    smallGroupConsent: false,
  }));
  const wanted = {
    workProcess,
    workgroups,
    sites: [...ratings.sites],
    threshold: DEFAULT_THRESHOLD,
    minItems: DEFAULT_MIN_ITEMS,
  };
  const { effort, consenting } = planEffort(organizationId, wanted, newId);
  const waves = ratings.waves.map((name, position) => ({
    id: newId(),
    name,
    position,
    status: "closed" as const,
    openedOn: null,
    closedOn: null,
    opensAt: null,
    closesAt: null,
  }));
  return {
    effort: { ...effort, workProcess: { ...effort.workProcess, waves } },
    consenting,
    wave: { instrument: IMPORTED_INSTRUMENT, minItems: DEFAULT_MIN_ITEMS, headcounts: [] },
  };
}

function respondentKeys(secret: Buffer, effortId: string, labels: readonly string[]): Buffer[] {
  const key = derivedKey(secret, "imported respondents");
  return labels.map((label) => respondentKey(key, `${effortId}|${label}`));
}

async function insertSheets(
  open: Transaction<Tables>,
  place: AnswerPlace,
  answers: Answers,
  from: number,
  to: number,
): Promise<void> {
  const sheets = answers.sheets.slice(from, to);
  const waves = sheets.map((sheet) => place.waves[sheet.wave]);
  const respondents = sheets.map((sheet) => place.respondents[sheet.respondent]);
  const groups = sheets.map((sheet) => place.workgroups[sheet.group]);
  const sites = sheets.map((sheet) => place.sites[sheet.site] ?? null);
  const days = sheets.map((_, index) => place.dayOf(from + index));
  await sql`
    insert into answers.respondent (organization_id, wave_id, respondent_key, rater_group_id, site_id, origin, finished_on)
    select ${place.organizationId}, wave, respondent, rater, site, ${place.origin}, day
    from unnest(${waves}::uuid[], ${respondents}::bytea[], ${groups}::uuid[], ${sites}::uuid[], ${days}::date[])
      as sheet (wave, respondent, rater, site, day)
  `.execute(open);
}

async function insertRatings(
  open: Transaction<Tables>,
  place: AnswerPlace,
  answers: Answers,
  from: number,
  to: number,
): Promise<void> {
  const positions = answers.sheet.slice(from, to);
  const sheets = positions.map((sheet) => answers.sheets[sheet]);
  const waves = sheets.map((sheet) => place.waves[sheet?.wave ?? -1]);
  const cases = sheets.map((sheet) => place.cases?.[sheet?.wave ?? -1] ?? NO_CASE);
  const respondents = sheets.map((sheet) => place.respondents[sheet?.respondent ?? -1]);
  const raters = sheets.map((sheet) => place.workgroups[sheet?.group ?? -1]);
  const rated = answers.rated.slice(from, to).map((group) => place.workgroups[group]);
  const worksWith = answers.worksWith.slice(from, to);
  const days = positions.map(place.dayOf);
  const item = (index: number) => sheets.map((_, row) => answers.answers[7 * (from + row) + index] || null);
  await sql`
    insert into answers.rating
      (organization_id, wave_id, case_id, respondent_key, rater_group_id, rated_group_id, works_with, answers, answered_on)
    select ${place.organizationId}, wave, client_case, respondent, rater, rated, works_with,
      array[a1, a2, a3, a4, a5, a6, a7], day
    from unnest(
      ${waves}::uuid[], ${cases}::uuid[], ${respondents}::bytea[], ${raters}::uuid[], ${rated}::uuid[],
      ${worksWith}::boolean[], ${days}::date[],
      ${item(0)}::smallint[], ${item(1)}::smallint[], ${item(2)}::smallint[], ${item(3)}::smallint[],
      ${item(4)}::smallint[], ${item(5)}::smallint[], ${item(6)}::smallint[]
    ) as rating (wave, client_case, respondent, rater, rated, works_with, day, a1, a2, a3, a4, a5, a6, a7)
  `.execute(open);
}

async function inBatches(count: number, store: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += BATCH) await store(from, Math.min(from + BATCH, count));
}
