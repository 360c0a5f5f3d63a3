import { expect, test } from "vitest";
import { claimPort, PortTaken } from "./listener.ts";

test("a request that comes too early is answered as soon as somebody can", async () => {
  const listener = await claimPort(0, "127.0.0.1");
  const early = fetch(`http://127.0.0.1:${listener.port}/`);
  listener.serverFactory((_request, response) => response.end("here I am"));
  listener.open();
  expect(await (await early).text()).toBe("here I am");
  await listener.close();
  await expect(fetch(`http://127.0.0.1:${listener.port}/`)).rejects.toThrow();
});

test("a taken port is told apart from other failures, by its number", async () => {
  const first = await claimPort(0, "127.0.0.1");
  const second = claimPort(first.port, "127.0.0.1");
  await expect(second).rejects.toThrow(PortTaken);
  await expect(second).rejects.toMatchObject({ port: first.port });
  await first.close();
  await (await claimPort(first.port, "127.0.0.1")).close();
});

test("closing lets a request under way finish", async () => {
  const listener = await claimPort(0, "127.0.0.1");
  const begun = Promise.withResolvers<() => void>();
  listener.serverFactory((_request, response) => begun.resolve(() => response.end("finished")));
  listener.open();
  const answer = fetch(`http://127.0.0.1:${listener.port}/`);
  const finish = await begun.promise;
  const closed = listener.close();
  finish();
  expect(await (await answer).text()).toBe("finished");
  // Long before patience ends: the connection is not kept for a next request.
  const started = performance.now();
  await closed;
  expect(performance.now() - started).toBeLessThan(1_000);
});
