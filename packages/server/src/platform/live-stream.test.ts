import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLiveStream } from "./live-stream.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "setTimeout", "clearInterval", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("events are written as browsers read them, and nothing after the end", async () => {
  const gone = vi.fn();
  const { body, send, end } = openLiveStream(gone);
  send("revision", { revision: 7 });
  end();
  end();
  send("revision", { revision: 8 });
  expect(await text(body)).toBe('retry: 2000\n\nevent: revision\ndata: {"revision":7}\n\n');
  expect(gone).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("a quiet stream shows that it is there, and ends after a while so that the browser comes again", async () => {
  const { body } = openLiveStream(() => undefined);
  const read = text(body);
  vi.advanceTimersByTime(15 * 60_000);
  const beats = (await read).split(": still here\n\n").length - 1;
  expect(beats).toBeGreaterThanOrEqual(44);
  expect(vi.getTimerCount()).toBe(0);
});

test("a browser that leaves, leaves nothing behind", async () => {
  const gone = vi.fn();
  const { body, send, end } = openLiveStream(gone);
  body.destroy();
  await once(body, "close");
  send("revision", { revision: 1 });
  end();
  expect(gone).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("a browser that takes nothing any more is given up", async () => {
  const gone = vi.fn();
  const { body, send } = openLiveStream(gone);
  for (let revision = 0; revision < 2_000 && !body.destroyed; revision += 1) send("revision", { revision });
  expect(body.destroyed).toBe(true);
  await once(body, "close");
  expect(gone).toHaveBeenCalledTimes(1);
});
