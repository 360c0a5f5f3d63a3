import { expect, test, vi } from "vitest";
import { shareReads } from "./share-reads.ts";

const organizationId = "aaaaaaaa-0000-4000-8000-000000000000";
const one = { organizationId, mapId: "bbbbbbbb-0000-4000-8000-000000000000" };
const other = { organizationId, mapId: "cccccccc-0000-4000-8000-000000000000" };

test("all who ask about a map at once, however its id is written, wait for one reading", async () => {
  const read = vi.fn(async ({ mapId }: typeof one) => mapId.toLowerCase());
  const shared = shareReads(read);
  const capitals = { ...one, mapId: one.mapId.toUpperCase() };
  const told = await Promise.all([shared(one), shared(other), shared(capitals), shared(one)]);
  expect(told).toEqual([one.mapId, other.mapId, one.mapId, one.mapId]);
  expect(read).toHaveBeenCalledTimes(2);
});

test("whoever asks once a reading has begun waits for another one", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let revision = 0;
  const shared = shareReads(async () => {
    const before = revision;
    await promise;
    return before;
  });
  const early = shared(one);
  await Promise.resolve();
  revision = 1;
  const late = shared(one);
  resolve();
  expect(await Promise.all([early, late])).toEqual([0, 1]);
});

test("a failed reading fails all who share it, and the next one is tried anew", async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValueOnce(3);
  const shared = shareReads(read);
  const failed = await Promise.allSettled([shared(one), shared(one)]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await shared(one)).toBe(3);
});
