import { expect, onTestFinished, test } from "vitest";
import { comeIn, linkOf, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { begin, formOf } from "../../../../../tests/respondent.ts";
import { startTestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";
import { asRole, openDatabase } from "../../database/index.ts";
import { createLog } from "../../platform/log.ts";

test("the role of the survey pages reads, changes and deletes one sheet only, and none without its key", async () => {
  const server = await startTestServer();
  onTestFinished(() => server.close());
  const facilitator = await comeIn(server);
  const effort = await startEffort(facilitator);
  const wave = await openFirstWave(facilitator, effort);
  const rated = effort.workProcess.workgroups[0]?.id ?? "";
  for (const mark of [2, 4]) {
    const respondent = await begin(server, linkOf(wave, "Nurses"));
    await respondent.post(rated, formOf(Array<number>(7).fill(mark)));
  }
  const database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  onTestFinished(() => database.close());
  const { organizationId } = effort;
  const [mine, theirs] = await asRole(database.db, { organizationId, role: "ir_analysis" }, (open) =>
    open.selectFrom("answers.respondent").select("respondent_key").where("wave_id", "=", wave.id).execute(),
  );
  if (mine === undefined || theirs === undefined) throw new Error("Two sheets were begun.");

  const seen = (respondentKey?: Buffer) =>
    asRole(database.db, { organizationId, role: "ir_survey", respondentKey }, async (open) => ({
      sheets: await open.selectFrom("answers.respondent").select("respondent_key").execute(),
      ratings: await open.selectFrom("answers.rating").select("respondent_key").execute(),
      changed: await open.updateTable("answers.rating").set({ works_with: true }).executeTakeFirst(),
      others: await open
        .deleteFrom("answers.respondent")
        .where("respondent_key", "=", theirs.respondent_key)
        .executeTakeFirst(),
    }));
  expect(await seen(mine.respondent_key)).toMatchObject({
    sheets: [mine],
    ratings: [mine],
    changed: { numUpdatedRows: 1n },
    others: { numDeletedRows: 0n },
  });
  expect(await seen()).toMatchObject({ sheets: [], ratings: [], changed: { numUpdatedRows: 0n } });
  const forged = asRole(
    database.db,
    { organizationId, role: "ir_survey", respondentKey: mine.respondent_key },
    (open) => open.updateTable("answers.rating").set({ respondent_key: theirs.respondent_key }).execute(),
  );
  await expect(forged).rejects.toMatchObject({ code: "42501" });
});
