import { caseTells, type FurtherQuestion, furtherQuestion, type Instrument, instrument } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import * as z from "zod";
import type { LinkTarget, Tables } from "../../database/index.ts";
import type { Named, Rater, Survey } from "./survey.ts";

/** Whose survey is wanted: that of whoever is behind a link, or, for a preview, that of a workgroup's members. */
export type Viewer = Partial<Omit<LinkTarget, "organizationId" | "waveId">> & {
  /** The workgroup that answers; left out, the first of the viewer's, else of the questionnaire. */
  readonly raterId?: string | undefined;
};

/**
 * The survey of a wave as one workgroup meets it, whatever its state.
 *
 * @returns undefined when the organisation has no such wave, or the workgroup is none of the viewer's.
 */
export async function readSurvey(
  open: Transaction<Tables>,
  waveId: string,
  viewer: Viewer = {},
): Promise<Survey | undefined> {
  const found = await readWave(open, waveId);
  if (found === undefined) return undefined;
  const {
    raters,
    lone,
    instrument: stored,
    questions,
    label,
    caseRoundId,
    tells,
    process,
    clientWorkgroupId,
    ...wave
  } = found;
  const own = viewer.workgroupIds?.flatMap((id) => raters.find((each) => each.id === id) ?? []);
  const rater = (own ?? raters).find(({ id }) => viewer.raterId === undefined || id === viewer.raterId);
  if (rater === undefined) return undefined;
  const { participantId = null, siteId = null, language = null } = viewer;
  return {
    ...wave,
    process: label === null ? process : `${process} (${label})`,
    about:
      label === null || caseRoundId === null || tells === null
        ? null
        : { label, caseRoundId, tells: caseTells.parse(tells), process, isClient: rater.id === clientWorkgroupId },
    instrument: instrument.parse(stored) satisfies Instrument,
    questions: furtherQuestions.parse(questions),
    workgroups: raters.filter(({ id }) => id !== rater.id || !lone.includes(id)),
    raters,
    rater,
    person: participantId === null ? null : { participantId, workgroups: own ?? [], siteId, language },
  };
}

const furtherQuestions = z.array(furtherQuestion);

/** The further questions of a wave. */
export async function readQuestions(open: Transaction<Tables>, waveId: string): Promise<readonly FurtherQuestion[]> {
  const found = await open
    .selectFrom("work.wave")
    .select("questions")
    .where("wave_id", "=", waveId)
    .executeTakeFirstOrThrow();
  return furtherQuestions.parse(found.questions);
}

async function readWave(open: Transaction<Tables>, waveId: string) {
  return await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.organization as organization", "organization.organization_id", "wave.organization_id")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .innerJoin("work.effort as effort", (join) =>
      join
        .onRef("effort.organization_id", "=", "process.organization_id")
        .onRef("effort.effort_id", "=", "process.effort_id"),
    )
    .leftJoin("work.client_case as about", (join) =>
      join.onRef("about.organization_id", "=", "wave.organization_id").onRef("about.case_id", "=", "wave.case_id"),
    )
    .leftJoin("work.case_round as round", (join) =>
      join
        .onRef("round.organization_id", "=", "about.organization_id")
        .onRef("round.case_round_id", "=", "about.case_round_id"),
    )
    .select([
      "wave.organization_id as organizationId",
      "organization.name as organization",
      "effort.effort_id as effortId",
      "wave.wave_id as waveId",
      "wave.status",
      "wave.opens_at as opensAt",
      "wave.closes_at as closesAt",
      "wave.closed_on as closedOn",
      "effort.time_zone as timeZone",
      "effort.language as effortLanguage",
      "effort.keep_until as keepUntil",
      "process.name as process",
      "effort.threshold",
      "about.label",
      "about.case_round_id as caseRoundId",
      "about.client_workgroup_id as clientWorkgroupId",
      "round.tells",
      "wave.instrument",
      "wave.layout",
      "wave.questions",
      "wave.open_links as openLinks",
      "wave.daily_limit as dailyLimit",
      sql<Rater[]>`array(
        select json_build_object('id', workgroup_id, 'name', name, 'kind', kind) from work.workgroup
        where organization_id = process.organization_id and work_process_id = process.work_process_id
          and (about.case_id is null or workgroup_id = any(about.workgroup_ids))
        order by position)`.as("raters"),
      sql<string[]>`coalesce(about.lone_workgroup_ids, '{}')`.as("lone"),
      sql<Named[]>`array(
        select json_build_object('id', site_id, 'name', name) from work.site
        where organization_id = effort.organization_id and effort_id = effort.effort_id
        order by position)`.as("sites"),
    ])
    .where("wave.wave_id", "=", waveId)
    .executeTakeFirst();
}
