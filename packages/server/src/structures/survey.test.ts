import type { ChoiceQuestion, Effort, FurtherAnswers, Structure, StructureSurvey, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { begin } from "../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const GROUPS = ["Nurses", "Physicians", "Porters"];

type Asked = {
  readonly effort: Effort;
  readonly structures: readonly Structure[];
  readonly questions: ChoiceQuestion[];
};

/** An effort with two structures, and what may be asked about them. */
async function startAsked(): Promise<Asked> {
  const workgroups = GROUPS.map((name) => ({
    name,
    kind: "worker" as const,
    people: [null],
    smallGroupConsent: false,
  }));
  const effort = await startEffort(facilitator, { workgroups });
  for (const name of ["Rounds", "Discharge plan"]) {
    const structure = { kind: "meetings", name };
    await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/structures`, { structure }), 201);
  }
  const read = async <Body>(path: string): Promise<Body> =>
    parsed(await facilitator.ask("GET", `/efforts/${effort.id}/structures${path}`), 200);
  return { effort, structures: await read(""), questions: await read("/questions") };
}

const ask = ({ effort }: Asked, questions: readonly object[]) =>
  facilitator.ask("PATCH", `/waves/${effort.workProcess.waves[0]?.id}`, { settings: { questions } });

const surveyOf = async ({ effort }: Asked): Promise<StructureSurvey[]> =>
  parsed(await facilitator.ask("GET", `/efforts/${effort.id}/structures/survey`), 200);

/** So many people of a workgroup give each answer to a question, in the order of its choices. */
async function answer(wave: Wave, group: string, question: string, counts: readonly number[]) {
  const choices = counts.flatMap((people, place) => Array<number>(people).fill(place + 1));
  for (const choice of choices) {
    const respondent = await begin(server, linkOf(wave, group));
    expect((await respondent.putWhole({ further: { [question]: choice }, finished: true })).status).toBe(200);
  }
}

const close = async (wave: Wave) => parsed(await facilitator.ask("POST", `/waves/${wave.id}/close`), 200);

const look = async (wave: Wave): Promise<FurtherAnswers[]> =>
  parsed(await facilitator.ask("GET", `/waves/${wave.id}/further-answers`), 200);

describe("a draft wave", () => {
  test("asks about the structures that are chosen, to the letter", async () => {
    const asked = await startAsked();
    const [rounds, plan] = asked.questions as [ChoiceQuestion, ChoiceQuestion];
    expect(asked.questions.map(({ id }) => id)).toEqual(asked.structures.map(({ id }) => `structure.${id}`));
    const edited = { ...rounds, prompt: { ...rounds.prompt, en: "Do the rounds help people of your role?" } };
    expect((await ask(asked, [edited])).status).toBe(422);
    const wave = await parsed<Wave>(await ask(asked, [plan]), 200);
    expect(wave.questions).toEqual([plan]);
  });

  test("asks about no structure that was renamed or removed, and says so of one it asks about", async () => {
    const asked = await startAsked();
    const [rounds, plan] = asked.questions as [ChoiceQuestion, ChoiceQuestion];
    await parsed(await ask(asked, [rounds]), 200);
    const [first, second] = asked.structures;
    await parsed(await facilitator.ask("PATCH", `/structures/${first?.id}`, { structure: { name: "Huddle" } }), 200);
    await parsed(await facilitator.ask("DELETE", `/structures/${second?.id}`), 200);
    const refused = await parsed<{ issues: object[] }>(await ask(asked, [rounds, plan]), 422);
    expect(refused.issues).toMatchObject([
      { path: ["settings", "questions"], message: expect.stringContaining("“Discharge plan”") },
    ]);
    const checks = `/waves/${asked.effort.workProcess.waves[0]?.id}/checks`;
    expect(JSON.stringify(await parsed(await facilitator.ask("GET", checks), 200))).toContain("“Rounds” was renamed");
    // The other questions can still be changed.
    const own = { id: "better", kind: "words", prompt: { en: "What would help?" } };
    await parsed(await ask(asked, [rounds, own]), 200);
    const elsewhere = await startAsked();
    expect((await ask(elsewhere, [plan])).status).toBe(422);
  });
});

describe("what those concerned say", () => {
  test("is asked on the page of further questions, in the language it is read in", async () => {
    const asked = await startAsked();
    const [rounds] = asked.questions as [ChoiceQuestion];
    await parsed(await ask(asked, [rounds]), 200);
    const wave = await openFirstWave(facilitator, asked.effort);
    const { sheet, post } = await begin(server, linkOf(wave, "Nurses"));
    const page = async (language: string) =>
      (await fetch(`${server.url}${sheet}/further`, { headers: { "accept-language": language } })).text();
    expect(await page("en")).toContain("How far does “Rounds” include people of your role?");
    expect(await page("da")).toContain("I hvor høj grad omfatter “Rounds” folk i din rolle?");
    await post("further", { [`further-${rounds.id}`]: "4" });
    expect(await page("en")).toMatch(/value="4" checked><span>I do not know it/);
  });

  test("is told by workgroup once the wave has closed and somebody looked, and the rest as hidden", async () => {
    const asked = await startAsked();
    const [rounds, plan] = asked.questions as [ChoiceQuestion, ChoiceQuestion];
    await parsed(await ask(asked, asked.questions), 200);
    const wave = await openFirstWave(facilitator, asked.effort);
    await answer(wave, "Nurses", rounds.id, [1, 4, 7, 0]);
    await answer(wave, "Physicians", rounds.id, [0, 0, 9, 0]);
    await answer(wave, "Porters", rounds.id, [4, 0, 0, 0]);
    expect(await surveyOf(asked)).toEqual([]);
    await close(wave);

    // Nobody has looked at the wave, so it can still be opened again, and a list of structures keeps it so.
    const [waiting] = await surveyOf(asked);
    expect(waiting).toMatchObject({
      waveId: wave.id,
      waveName: "Wave 1",
      asked: "Rounds",
      told: false,
      workgroups: [],
    });
    const reopening = { closesAt: null, note: "Some were ill" };
    await parsed(await facilitator.ask("POST", `/waves/${wave.id}/reopen`, reopening), 200);
    await close(wave);

    const further = await look(wave);
    const [ofRounds, ofPlan] = await surveyOf(asked);
    expect(ofRounds?.told).toBe(true);
    expect(ofRounds?.workgroups.map(({ people, level }) => [people, level])).toEqual([
      [12, "full"],
      [9, null],
      [null, null],
    ]);
    expect(ofRounds?.workgroups.map(({ counts }) => counts)).toEqual([
      [
        { choices: [1, 2, 4], people: 5 },
        { choices: [3], people: 7 },
      ],
      [],
      [],
    ]);
    expect(ofPlan?.workgroups.map(({ people }) => people)).toEqual([null, null, null]);
    // No count over everybody or by kind, from which a hidden workgroup could be subtracted.
    expect(further.map(({ questionId }) => questionId)).toEqual([rounds.id, plan.id]);
    for (const { kinds, choices } of further) {
      expect(kinds).toEqual([]);
      expect(choices.map(({ people }) => people)).toEqual([null, null, null, null]);
    }
    expect((await facilitator.ask("POST", `/waves/${wave.id}/reopen`, reopening)).status).toBe(409);
  });

  test("of workgroups that are reported together is told as one, as their results are", async () => {
    const asked = await startAsked();
    const [rounds] = asked.questions as [ChoiceQuestion];
    const [nurses, physicians, porters] = asked.effort.workProcess.workgroups.map(({ id }) => id);
    const groups = [{ name: "Wards", workgroupIds: [nurses, porters] }];
    await parsed(await facilitator.ask("PUT", `/efforts/${asked.effort.id}/reporting`, { groups }), 200);
    await parsed(await ask(asked, [rounds]), 200);
    const wave = await openFirstWave(facilitator, asked.effort);
    await answer(wave, "Nurses", rounds.id, [0, 0, 8, 0]);
    await answer(wave, "Porters", rounds.id, [4, 0, 0, 0]);
    await close(wave);
    await look(wave);
    const [ofRounds] = await surveyOf(asked);
    const whole = { people: 12, level: "full", counts: [] };
    expect(ofRounds?.workgroups).toEqual([
      { workgroupId: nurses, togetherWith: [porters], ...whole },
      { workgroupId: physicians, togetherWith: [], people: null, level: null, counts: [] },
      { workgroupId: porters, togetherWith: [nurses], ...whole },
    ]);
  });

  test("is that of the last wave that asked, under the name it was asked by, and of no structure that is removed", async () => {
    const asked = await startAsked();
    const [rounds, plan] = asked.questions as [ChoiceQuestion, ChoiceQuestion];
    await parsed(await ask(asked, [rounds, plan]), 200);
    const first = await openFirstWave(facilitator, asked.effort);
    await answer(first, "Nurses", rounds.id, [10, 0, 0, 0]);
    await close(first);
    await look(first);
    const waves = `/efforts/${asked.effort.id}/waves`;
    const next = await parsed<Wave>(await facilitator.ask("POST", waves, { name: "Wave 2" }), 201);
    await parsed(await facilitator.ask("PATCH", `/waves/${next.id}`, { settings: { questions: [rounds] } }), 200);
    const second = await parsed<Wave>(await facilitator.ask("POST", `/waves/${next.id}/open`), 200);
    await answer(second, "Nurses", rounds.id, [0, 10, 0, 0]);
    await close(second);
    await look(second);
    const [one, other] = asked.structures;
    await parsed(await facilitator.ask("PATCH", `/structures/${one?.id}`, { structure: { name: "Huddle" } }), 200);
    const [ofRounds, ofPlan] = await surveyOf(asked);
    expect([ofRounds?.waveName, ofRounds?.asked, ofRounds?.workgroups[0]?.level]).toEqual([
      "Wave 2",
      "Rounds",
      "partial",
    ]);
    expect(ofPlan?.waveName).toBe("Wave 1");
    await parsed(await facilitator.ask("DELETE", `/structures/${other?.id}`), 200);
    expect(await surveyOf(asked)).toHaveLength(1);
  });
});

test("the survey of somebody else's effort is not found", async () => {
  const place = `/efforts/${crypto.randomUUID()}/structures`;
  expect((await facilitator.ask("GET", `${place}/survey`)).status).toBe(404);
  expect((await facilitator.ask("GET", `${place}/questions`)).status).toBe(404);
});
