import type { Effort, FurtherAnswers, QuestionSet, Wave, WorkgroupKind } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkOf, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { invite } from "../../../../tests/invited.ts";
import { begin, putJson } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole } from "../database/index.ts";

let house: ServerAndDatabase;
let sets: QuestionSet[];

beforeAll(async () => {
  house = await startServerAndDatabase();
  const { cookie } = house.facilitator;
  sets = await parsed(await fetch(`${house.server.url}/api/question-sets`, { headers: { cookie } }), 200);
});
afterAll(() => house.close());

const GROUPS: readonly { name: string; kind: WorkgroupKind }[] = [
  { name: "Nurses", kind: "worker" },
  { name: "Physicians", kind: "worker" },
  { name: "Leaders", kind: "leader" },
  { name: "Families", kind: "client" },
];

/** An open wave that asks every set. */
async function openWave(): Promise<{ effort: Effort; wave: Wave; questions: string[] }> {
  const workgroups = GROUPS.map((group) => ({ ...group, people: [null], smallGroupConsent: false }));
  const effort = await startEffort(house.facilitator, { workgroups });
  const questions = sets.flatMap(({ topics }) => topics.flatMap((topic) => topic.questions));
  const address = `/waves/${effort.workProcess.waves[0]?.id}`;
  await parsed(await house.facilitator.ask("PATCH", address, { settings: { questions } }), 200);
  return { effort, wave: await openFirstWave(house.facilitator, effort), questions: questions.map(({ id }) => id) };
}

/** Each of these people of a workgroup answers a question by this choice; null skips it and answers another one. */
async function answer(wave: Wave, group: string, question: string, choices: readonly (number | null)[]) {
  for (const choice of choices) {
    const respondent = await begin(house.server, linkOf(wave, group), group === "Families" ? { proxy: "self" } : {});
    const further = choice === null ? { "obstacles.autonomy.2": 3 } : { [question]: choice };
    expect((await respondent.putWhole({ further, finished: true })).status).toBe(200);
  }
}

async function close(wave: Wave): Promise<FurtherAnswers[]> {
  await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
  return read(wave);
}

const read = async (wave: Wave): Promise<FurtherAnswers[]> =>
  parsed(await house.facilitator.ask("GET", `/waves/${wave.id}/further-answers`), 200);

const QUESTION = "obstacles.knowledge.1";

describe("answers to questions of a set", () => {
  test("are told by kind of workgroup, a small kind not at all and nothing over all of them", async () => {
    const { wave, questions } = await openWave();
    await answer(wave, "Nurses", QUESTION, [1, 1, 2, 2, 3, 3, 3]);
    await answer(wave, "Physicians", QUESTION, [2, 3, 3, 4, 4, 5, 5, 5]);
    await answer(wave, "Leaders", QUESTION, [1, 1, 1, 1]);
    await answer(wave, "Families", QUESTION, [5, 5, 5, 4, 4, 3, null]);
    const told = await close(wave);
    expect(told.map(({ questionId }) => questionId)).toEqual(questions);
    const asked = told.find(({ questionId }) => questionId === QUESTION);
    expect(asked?.kinds).toEqual([
      {
        kind: "worker",
        people: 15,
        counts: [
          { choices: [1, 2], people: 5 },
          { choices: [3], people: 5 },
          { choices: [4, 5], people: 5 },
        ],
      },
      { kind: "leader", people: null, counts: [] },
      { kind: "client", people: 6, counts: [] },
    ]);
    expect(asked?.hidden).toBe(false);
    expect(asked?.choices.map(({ people }) => people)).toEqual([null, null, null, null, null]);
    expect(told.filter(({ hidden }) => !hidden).map(({ questionId }) => questionId)).toEqual([QUESTION]);
  });

  test("stay as they were told first, also after somebody was erased", async () => {
    const { effort, wave } = await openWave();
    await answer(wave, "Families", QUESTION, [1, 1, 1, 1, 1, 5, 5, 5, 5]);
    const families = effort.workProcess.workgroups.find(({ kind }) => kind === "client")?.id ?? "";
    const place = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
    const [person] = await invite(house.database, place, [{ name: "Somebody", workgroupIds: [families] }]);
    const sheet = { begin: {}, further: { [QUESTION]: 5 }, finished: true };
    expect((await putJson(`${house.server.url}${person?.link}/${families}`, sheet)).status).toBe(200);
    const first = await close(wave);
    expect(first.find(({ questionId }) => questionId === QUESTION)?.kinds[2]?.counts).toEqual([
      { choices: [1, 2, 3], people: 5 },
      { choices: [4, 5], people: 5 },
    ]);
    const everything = `/efforts/${effort.id}/people/${person?.participantId}/everything`;
    await parsed(await house.facilitator.ask("DELETE", everything), 200);
    expect(await read(wave)).toEqual(first);
  });
});

describe("who counts choices by kind", () => {
  const standing = () => ({ organizationId: house.facilitator.organizationId, role: "ir_analysis" }) as const;

  test("may read them", async () => {
    const { wave } = await openWave();
    await answer(wave, "Nurses", QUESTION, [4]);
    const choices = await asRole(house.database.db, standing(), (open) =>
      open
        .selectFrom("answers.further_answer")
        .select(["question_id", "choice"])
        .where("wave_id", "=", wave.id)
        .execute(),
    );
    expect(choices).toEqual([{ question_id: QUESTION, choice: 4 }]);
  });

  test.each(["words", "answer_id", "released", "answered_on"] as const)("may not read %s", (column) =>
    expect(
      asRole(house.database.db, standing(), (open) =>
        open.selectFrom("answers.further_answer").select(column).execute(),
      ),
    ).rejects.toMatchObject({ code: "42501" }),
  );

  test("may not change any", () =>
    expect(
      asRole(house.database.db, standing(), (open) =>
        open.updateTable("answers.further_answer").set({ choice: 1 }).execute(),
      ),
    ).rejects.toMatchObject({ code: "42501" }));
});
