import type { Effort, FurtherAnswers, FurtherQuestion, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkOf, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { invite } from "../../../../tests/invited.ts";
import { begin, putJson } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { deleteWhatIsDue } from "./delete-what-is-due.ts";

let house: ServerAndDatabase;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

const QUESTIONS: readonly FurtherQuestion[] = [
  { id: "years", kind: "choice", prompt: { en: "How long?" }, choices: { en: ["Up to 5", "Longer"] } },
  { id: "better", kind: "words", prompt: { en: "What would help?" } },
];

/** A wave in which five nurses chose each answer, and one person more, by a personal link, the first. */
async function answeredWave(): Promise<{ effort: Effort; wave: Wave; participantId: string }> {
  const effort = await startEffort(house.facilitator);
  const settings = { questions: QUESTIONS };
  await parsed(await house.facilitator.ask("PATCH", `/waves/${effort.workProcess.waves[0]?.id}`, { settings }), 200);
  const wave = await openFirstWave(house.facilitator, effort);
  for (let person = 0; person < 10; person += 1) {
    const respondent = await begin(house.server, linkOf(wave, "Nurses"));
    const further = { years: 1 + (person % 2), better: `thought ${person}` };
    expect((await respondent.putWhole({ further, finished: true })).status).toBe(200);
  }
  const [home = ""] = effort.workProcess.workgroups.map(({ id }) => id);
  const place = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
  const [person] = await invite(house.database, place, [{ name: "Somebody", workgroupIds: [home] }]);
  const { participantId = "", link = "" } = person ?? {};
  const sheet = { begin: {}, further: { years: 1, better: "my own thought" }, finished: true };
  expect((await putJson(`${house.server.url}${link}/${home}`, sheet)).status).toBe(200);
  await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
  return { effort, wave, participantId };
}

const answersOf = async (waveId: string): Promise<FurtherAnswers[]> =>
  parsed(await house.facilitator.ask("GET", `/waves/${waveId}/further-answers`), 200);

describe("answers to further questions", () => {
  test("keep a wave closed once they have been seen", async () => {
    const { wave } = await answeredWave();
    const [years] = await answersOf(wave.id);
    expect(years?.choices.map(({ people }) => people)).toEqual([6, 5]);
    const reopened = await house.facilitator.ask("POST", `/waves/${wave.id}/reopen`, {
      closesAt: null,
      note: "One more",
    });
    expect(reopened.status).toBe(409);
  });

  test("are counted once, so that nobody sees what an erased person had chosen", async () => {
    const { effort, wave, participantId } = await answeredWave();
    const before = await answersOf(wave.id);
    expect(before[1]?.words).toHaveLength(11);
    const address = `/efforts/${effort.id}/people/${participantId}/everything`;
    await parsed(await house.facilitator.ask("DELETE", address), 200);
    const [years, better] = await answersOf(wave.id);
    expect(years).toEqual(before[0]);
    expect(better?.words.map(({ words }) => words)).not.toContain("my own thought");
  });

  test("are counted before everything is deleted, and what people wrote is gone", async () => {
    const { effort, wave } = await answeredWave();
    const DAY = 86_400_000;
    const keepUntil = new Date().toISOString().slice(0, 10);
    await parsed(await house.facilitator.ask("PUT", `/efforts/${effort.id}/keeping`, { keepUntil }), 200);
    const tomorrow = { db: house.database.db, clock: { now: () => new Date(Date.now() + DAY) } };
    expect(await deleteWhatIsDue(tomorrow, effort.organizationId)).toEqual([effort.id]);
    const [years, better] = await answersOf(wave.id);
    expect(years?.choices.map(({ people }) => people)).toEqual([6, 5]);
    expect(better?.words).toEqual([]);
  });
});
