import type { MapContent, MapStep } from "@interrelate/contract";
import { changeMap, createMapDocument, createMapHistory, readMapDocument } from "@interrelate/work";
import { ORPCError } from "@orpc/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./base64.ts";
import type { MapNews } from "./listen-to-map.ts";
import type { MapLine } from "./map-line.ts";
import { mapShelf } from "./map-shelf.ts";
import { SharedMap } from "./shared-map.ts";

const NURSES = "11111111-1111-4111-8111-111111111111";
const BEGUN: MapContent = { lanes: [NURSES], steps: [step("round")], flows: [] };
const MAP = "22222222-2222-4222-8222-222222222222";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a shared map", () => {
  it("loads, and brings each person's changes to the other", async () => {
    const office = officeOf(BEGUN);
    const [one, other] = [office.open(), office.open()];
    expect(one.map.state()).toEqual({ is: "loading", waits: false });
    await settle();
    expect(one.map.content()).toEqual(BEGUN);
    changeMap(one.map.doc, { do: "addStep", step: step("call") }, "one");
    changeMap(other.map.doc, { do: "changeStep", id: "round", fields: { name: "Morning round" } }, "other");
    expect(one.map.state()).toEqual({ is: "saving" });
    await settle();
    for (const { map } of [one, other]) {
      expect(map.state()).toEqual({ is: "saved" });
      expect(map.content().steps).toEqual([step("call"), { ...step("round"), name: "Morning round" }]);
    }
    expect(one.storage.length).toBe(0);
  });

  it("asks again for a map until the server answers", async () => {
    const office = officeOf(BEGUN);
    office.isAway = true;
    const { map } = office.open();
    await settle();
    expect(map.state()).toEqual({ is: "loading", waits: true });
    office.isAway = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(map.state()).toEqual({ is: "saved" });
    expect(map.content()).toEqual(BEGUN);
  });

  it("keeps changes in the browser while the server is away, and sends them when it is back", async () => {
    const office = officeOf(BEGUN);
    const { map, storage } = office.open();
    await settle();
    office.isAway = true;
    changeMap(map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    expect(map.state()).toEqual({ is: "offline", kept: true });
    expect(storage.length).toBe(1);
    office.isAway = false;
    await vi.advanceTimersByTimeAsync(16_000);
    expect(map.state()).toEqual({ is: "saved" });
    expect(readMapDocument(office.doc).steps).toHaveLength(2);
    expect(storage.length).toBe(0);
  });

  it("sends after a reload what could not be sent before", async () => {
    const office = officeOf(BEGUN);
    const { map, storage, close } = office.open();
    await settle();
    office.isAway = true;
    changeMap(map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    close();
    await settle();
    office.isAway = false;
    const again = office.open(storage);
    await settle();
    expect(again.map.content().steps.map(({ id }) => id)).toEqual(["call", "round"]);
    expect(readMapDocument(office.doc)).toEqual(again.map.content());
    expect(storage.length).toBe(0);
  });

  it("says that changes do not outlast the page where the browser keeps nothing", async () => {
    const office = officeOf(BEGUN);
    const storage = someStorage();
    storage.setItem = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
    const { map } = office.open(storage);
    await settle();
    office.isAway = true;
    changeMap(map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    expect(map.state()).toEqual({ is: "offline", kept: false });
  });

  it("keeps refused changes until they are taken back", async () => {
    const office = officeOf(BEGUN);
    const { map } = office.open();
    const history = createMapHistory(map.doc, "one");
    await settle();
    office.refusal = new ORPCError("VALIDATION", { status: 422, message: "No." });
    changeMap(map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    expect(map.state()).toMatchObject({ is: "refused", problem: { status: 422 } });
    office.refusal = null;
    history.undo();
    await settle();
    expect(map.state()).toEqual({ is: "saved" });
    expect(readMapDocument(office.doc)).toEqual(BEGUN);
  });

  it("sends everything to a server that forgot what changes build on", async () => {
    const office = officeOf(BEGUN);
    const { map } = office.open();
    await settle();
    changeMap(map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    office.doc = new Y.Doc();
    changeMap(map.doc, { do: "changeStep", id: "call", fields: { name: "Call" } }, "one");
    await settle();
    expect(map.state()).toEqual({ is: "saved" });
    expect(readMapDocument(office.doc)).toEqual(map.content());
  });

  it("takes back one's own changes after others came in", async () => {
    const office = officeOf(BEGUN);
    const [one, other] = [office.open(), office.open()];
    const history = createMapHistory(one.map.doc, "one");
    await settle();
    changeMap(one.map.doc, { do: "addStep", step: step("call") }, "one");
    await settle();
    changeMap(other.map.doc, { do: "addStep", step: step("wait") }, "other");
    await settle();
    history.undo();
    await settle();
    expect(other.map.content().steps.map(({ id }) => id)).toEqual(["round", "wait"]);
  });
});

/** A server that merges what it gets, as the real one does, and can be away, refuse, or forget. */
function officeOf(content: MapContent) {
  const listeners = new Set<(news: MapNews) => void>();
  const office = {
    doc: createMapDocument(content),
    revision: 0,
    isAway: false,
    refusal: null as Error | null,
    open: (storage = someStorage()) => {
      const map = new SharedMap(line, mapShelf(MAP, storage), () => undefined);
      return { map, storage, close: map.open() };
    },
  };
  const line: MapLine = {
    exchange: async ({ update, stateVector }) => {
      if (office.isAway) throw new TypeError("Failed to fetch");
      if (office.refusal !== null && update !== null) throw office.refusal;
      if (update !== null) {
        const trial = new Y.Doc();
        Y.applyUpdate(trial, Y.encodeStateAsUpdate(office.doc));
        Y.applyUpdate(trial, fromBase64(update));
        if (trial.store.pendingStructs !== null)
          throw new ORPCError("CONFLICT", { status: 409, message: "Incomplete." });
        office.doc = trial;
        office.revision += 1;
      }
      const lacking = toBase64(Y.encodeStateAsUpdate(office.doc, fromBase64(stateVector)));
      for (const tell of listeners) queueMicrotask(() => tell(office.revision));
      return { update: lacking, revision: office.revision };
    },
    listen: (onNews) => {
      listeners.add(onNews);
      return () => listeners.delete(onNews);
    },
  };
  return office;
}

/** Everything that travels at once has arrived, and nobody has waited for a second try. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(500);
}

function step(id: string): MapStep {
  return { id, kind: "task", workgroupId: NURSES, name: id, x: 0, y: 20, minutes: null };
}

/** A browser's storage. */
function someStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
