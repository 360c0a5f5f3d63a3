import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listenToMap, type MapNews } from "./listen-to-map.ts";

/** A stream whose other end is the test. */
class OpenedStream extends EventTarget {
  static readonly CLOSED = 2;
  static all: OpenedStream[] = [];
  readonly address: string;
  readyState = 1;

  constructor(address: string) {
    super();
    this.address = address;
    OpenedStream.all.push(this);
  }

  close(): void {
    this.readyState = OpenedStream.CLOSED;
  }

  hear(type: string, data?: object): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  /** As after an answer that is no stream: the browser gives up. */
  refuse(): void {
    this.close();
    this.dispatchEvent(new Event("error"));
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
const show = (visibilityState: "visible" | "hidden") => {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event("visibilitychange"));
};
const open = () => OpenedStream.all.filter(({ readyState }) => readyState !== OpenedStream.CLOSED);
const latest = () => OpenedStream.all.at(-1) as OpenedStream;

let news: MapNews[];
let hangUp: () => void;
const listen = () => {
  hangUp = listenToMap("/changes", (each) => news.push(each));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", OpenedStream);
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", new EventTarget());
  OpenedStream.all = [];
  page.visibilityState = "visible";
  news = [];
});
afterEach(() => {
  hangUp();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("tells what the server tells, until somebody hangs up", () => {
  listen();
  expect(latest().address).toBe("/changes");
  latest().hear("revision", { revision: 3 });
  latest().hear("renamed", {});
  window.dispatchEvent(new Event("online"));
  expect(news).toEqual([3, "renamed", "online"]);
  hangUp();
  expect(open()).toEqual([]);
  window.dispatchEvent(new Event("online"));
  show("hidden");
  show("visible");
  expect(news).toHaveLength(3);
  expect(OpenedStream.all).toHaveLength(1);
});

it("does not listen while the page is hidden, and looks when it is shown again", () => {
  listen();
  show("hidden");
  expect(open()).toEqual([]);
  expect(news).toEqual([]);
  show("visible");
  expect(open()).toEqual([latest()]);
  expect(news).toEqual(["online"]);
  show("visible");
  expect(OpenedStream.all).toHaveLength(2);
});

it("listens in a page that began hidden only once it is shown", () => {
  page.visibilityState = "hidden";
  listen();
  expect(OpenedStream.all).toEqual([]);
  show("visible");
  expect(open()).toHaveLength(1);
});

it("asks less and less often after refusals, up to once a minute, and soon again after an answer", () => {
  listen();
  for (const pause of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
    latest().refuse();
    const asked = OpenedStream.all.length;
    vi.advanceTimersByTime(pause - 1);
    expect(OpenedStream.all).toHaveLength(asked);
    vi.advanceTimersByTime(1);
    expect(OpenedStream.all).toHaveLength(asked + 1);
  }
  latest().hear("open");
  latest().refuse();
  const asked = OpenedStream.all.length;
  vi.advanceTimersByTime(5_000);
  expect(OpenedStream.all).toHaveLength(asked + 1);
});

it("leaves a connection that broke off to the browser", () => {
  listen();
  latest().dispatchEvent(new Event("error"));
  vi.advanceTimersByTime(120_000);
  expect(OpenedStream.all).toHaveLength(1);
});

it("does not ask again from a hidden page, and at once when it is shown", () => {
  listen();
  latest().refuse();
  show("hidden");
  vi.advanceTimersByTime(120_000);
  expect(OpenedStream.all).toHaveLength(1);
  show("visible");
  expect(open()).toHaveLength(1);
  vi.advanceTimersByTime(120_000);
  expect(OpenedStream.all).toHaveLength(2);
});

it("has nothing more to hear of a map that was removed", () => {
  listen();
  latest().hear("removed", {});
  expect(open()).toEqual([]);
  show("hidden");
  show("visible");
  expect(news).toEqual(["removed"]);
  expect(OpenedStream.all).toHaveLength(1);
});
