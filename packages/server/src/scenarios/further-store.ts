import { type Effort, QUESTION_SETS, type ScenarioEffort } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { itemAt } from "./item-at.ts";

type Open = Transaction<Tables>;

/** Adds the ready-made questions that a scenario's waves asked, in a transaction that is open as `ir_app`. */
export async function askSets(
  open: Open,
  { workProcess }: Effort,
  { waves }: Pick<ScenarioEffort, "waves">,
): Promise<void> {
  for (const [position, { questionSets }] of waves.entries()) {
    const questions = QUESTION_SETS.filter(({ id }) => questionSets.includes(id)).flatMap(({ topics }) =>
      topics.flatMap((topic) => topic.questions),
    );
    if (questions.length === 0) continue;
    await open
      .updateTable("work.wave")
      .set({ questions: JSON.stringify(questions) })
      .where("wave_id", "=", itemAt(workProcess.waves, position).id)
      .execute();
  }
}

/**
 * Adds the choices of a scenario's sheets, which are stored already, in a transaction that is open as `ir_import`.
 *
 * @param respondents the key of each person's sheets
 */
export async function insertChoices(
  open: Open,
  { organizationId, workProcess }: Effort,
  respondents: readonly Buffer[],
  { waves }: Pick<ScenarioEffort, "waves">,
): Promise<void> {
  const given = waves.flatMap(({ sheets }, position) => {
    const wave = itemAt(workProcess.waves, position).id;
    return sheets.flatMap(({ person, finishedOn, further }) =>
      Object.entries(further).map(([question, choice]) => ({ wave, person, question, choice, day: finishedOn })),
    );
  });
  const column = <Key extends keyof (typeof given)[number]>(key: Key) => given.map((each) => each[key]);
  const keys = given.map(({ person }) => itemAt(respondents, person));
  await sql`
    insert into answers.further_answer
      (organization_id, wave_id, respondent_key, question_id, answer_id, choice, answered_on)
    select ${organizationId}::uuid, wave, respondent, question, answer, choice, day
    from unnest(${column("wave")}::uuid[], ${keys}::bytea[], ${column("question")}::text[],
      ${given.map(() => crypto.randomUUID())}::uuid[], ${column("choice")}::smallint[], ${column("day")}::date[])
      as given (wave, respondent, question, answer, choice, day)
  `.execute(open);
}
