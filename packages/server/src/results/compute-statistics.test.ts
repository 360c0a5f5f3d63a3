import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parsed } from "../../../../tests/facilitator.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { computeStatistics, type WithPublication } from "./compute-statistics.ts";
import { openPublication } from "./publish.ts";
import { statisticsInThread } from "./statistics-thread.ts";

let house: ServerAndDatabase;
let clinic: { organizationId: string; effortId: string; waveId: string };

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());
beforeEach(async () => {
  const headers = { cookie: house.facilitator.cookie, "content-type": "application/json" };
  const address = `${house.server.url}/api/scenarios/prairie-clinic/load`;
  clinic = await parsed(await fetch(address, { method: "POST", headers, body: "{}" }), 200);
});

const inClinic = <Told>(work: Parameters<typeof asRole<Told>>[2]) =>
  asRole(house.database.db, { organizationId: clinic.organizationId, role: "ir_app" }, work);

const withPublication: WithPublication = (work) =>
  inClinic(async (open) => {
    const [effort] = await readEfforts(open, clinic.effortId);
    if (effort === undefined) throw new Error("The scenario has no effort.");
    return work(await openPublication(open, effort));
  });

/** Every text that is kept as statistics of the wave, in whichever snapshot. */
const keptTexts = () =>
  inClinic((open) =>
    open
      .selectFrom("work.published_result")
      .select(["snapshot", "result"])
      .where("query", "=", `statistics ${clinic.waveId}`)
      .execute(),
  );

const eraseSomebody = () =>
  inClinic((open) =>
    open
      .insertInto("work.erasure")
      .values({ organization_id: clinic.organizationId, wave_id: clinic.waveId, erased_on: "2026-11-01", sheets: 1 })
      .execute(),
  );

/** Transactions that have been begun and wait for somebody to go on. */
async function waiting(): Promise<unknown[]> {
  const { rows } = await sql`
    select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
  `.execute(house.database.db);
  return rows;
}

test("no transaction is open while statistics are computed", async () => {
  await withPublication(async () => expect(await waiting()).not.toEqual([]));
  let looked = 0;
  const statistics = await computeStatistics(withPublication, clinic.waveId, async (order) => {
    await expect.poll(waiting).toEqual([]);
    looked += 1;
    return statisticsInThread(order);
  });
  expect(looked).toBe(1);
  expect(statistics?.model).not.toBeNull();
  expect(await keptTexts()).toHaveLength(1);
});

test("what was computed is forgotten when answers were erased meanwhile", async () => {
  const statistics = await computeStatistics(withPublication, clinic.waveId, async (order) => {
    await eraseSomebody();
    return statisticsInThread(order);
  });
  expect(statistics).toBeNull();
  expect((await keptTexts()).map(({ result }) => result)).toEqual(["null"]);
});

test("what was computed is forgotten when the results are others by then, and computed for those", async () => {
  const computedFor: number[] = [];
  const statistics = await computeStatistics(withPublication, clinic.waveId, async (order) => {
    computedFor.push(order.options.minRaters);
    if (computedFor.length === 1)
      await inClinic((open) =>
        open.updateTable("work.effort").set({ threshold: 6 }).where("effort_id", "=", clinic.effortId).execute(),
      );
    return statisticsInThread(order);
  });
  expect(computedFor).toEqual([5, 6]);
  const kept = await keptTexts();
  expect(kept.map(({ snapshot }) => snapshot)).toEqual([await withPublication(async ({ snapshot }) => snapshot)]);
  expect(JSON.parse(String(kept[0]?.result))).toEqual(statistics);
});

test("those who ask at the same time wait for the same figures, and one of them reads the answers", async () => {
  let [computed, read] = [0, 0];
  const counting: WithPublication = (work) =>
    withPublication((publication) =>
      work({
        ...publication,
        orderStatistics: (waveId) => {
          read += 1;
          return publication.orderStatistics(waveId);
        },
      }),
    );
  const { promise: looked, resolve } = Promise.withResolvers<void>();
  const ask = () =>
    computeStatistics(counting, clinic.waveId, async (order) => {
      computed += 1;
      await looked;
      return statisticsInThread(order);
    });
  const asked = [ask(), ask(), ask()];
  await expect.poll(() => computed).toBe(1);
  await expect.poll(waiting).toEqual([]);
  resolve();
  const [one, ...others] = await Promise.all(asked);
  expect(others).toEqual([one, one]);
  expect({ computed, read }).toEqual({ computed: 1, read: 1 });
});

test("not more than two waves are computed at once, and nobody reads answers before their turn", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let read = 0;
  const asked = [1, 2, 3].map((number) =>
    computeStatistics(
      (work) =>
        withPublication((publication) =>
          work({
            ...publication,
            snapshot: `${publication.snapshot} ${number}`,
            orderStatistics: (waveId) => {
              read += 1;
              return publication.orderStatistics(waveId);
            },
          }),
        ),
      clinic.waveId,
      async (order) => {
        await promise;
        return statisticsInThread(order);
      },
    ),
  );
  await expect.poll(() => read).toBe(2);
  await expect.poll(waiting).toEqual([]);
  expect(read).toBe(2);
  resolve();
  const [one, ...others] = await Promise.all(asked);
  expect(others).toEqual([one, one]);
});
