import { channel } from "node:diagnostics_channel";
import type { Worker } from "node:worker_threads";
import type { Effort, ProcessMap } from "@interrelate/contract";
import { changeMap, createMapDocument, encodeUpdate, stateVector } from "@interrelate/work";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { comeIn, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { base64, openMap } from "../../../../tests/map-editor.ts";
import { startTestServer } from "../../../../tests/server.ts";
import { lackingChanges } from "./take-changes.ts";
import { endIdleThreads, takeChangesInThread } from "./take-changes-thread.ts";

const NURSES = "10000000-0000-4000-8000-000000000000";
const step = { id: "a", kind: "task", workgroupId: NURSES, name: "Ask", x: 0, y: 0, minutes: 5 } as const;
const workgroupIds = new Set([NURSES]);

/** Every thread this process starts, the ended ones too: their number is -1 then. */
const threads: Worker[] = [];
channel("worker_threads").subscribe((message) => void threads.push((message as { worker: Worker }).worker));
const running = () => threads.filter(({ threadId }) => threadId !== -1);
const longer = /took too long.*nothing was kept/i;

afterEach(endIdleThreads);

function mapAndStep(): { document: Uint8Array; update: Uint8Array } {
  const doc = createMapDocument({ lanes: [NURSES], steps: [], flows: [] });
  const [document, before] = [encodeUpdate(doc), stateVector(doc)];
  changeMap(doc, { do: "addStep", step });
  return { document, update: encodeUpdate(doc, before) };
}

/**
 * One person sets an entry of `lanes` so many times, each time after the last; another sets it as often, each time as if
 * they had seen one time less of the first's. For each of those Yjs looks through all the others for its place, and for
 * each of these again: 56 KB of it, with 4000 times, take many seconds.
 */
function entangled(times: number): Uint8Array {
  const first = [8 | 32, 1, 5, ...Buffer.from("lanes"), 1, ...Buffer.from("k"), ...ONE];
  const after = (place: number) => [8 | 128, 7, ...varUint(place), ...ONE];
  const places = Array.from({ length: times - 1 }, (_, place) => place);
  const one = [...varUint(times), 7, 0, ...first, ...places.flatMap(after)];
  const other = [...varUint(times), 9, 0, ...after(times - 1), ...places.toReversed().flatMap(after)];
  return Uint8Array.from([2, ...other, ...one, 0]);
}

/** A content of any kind, of which there is one: the whole number 1. */
const ONE = [1, 125, 1];

/** Seven bits a byte, the lowest first. */
function varUint(value: number): number[] {
  return value < 128 ? [value] : [128 | (value & 127), ...varUint(value >>> 7)];
}

test("whoever has an earlier state of a map is told what they lack of it", () => {
  const doc = createMapDocument({ lanes: [NURSES], steps: [], flows: [] });
  const states = [encodeUpdate(new Y.Doc()), encodeUpdate(doc)];
  changeMap(doc, { do: "addStep", step });
  states.push(encodeUpdate(doc));
  changeMap(doc, { do: "changeStep", id: "a", fields: { name: "Hand over" } });
  states.push(encodeUpdate(doc));
  changeMap(doc, { do: "removeSteps", ids: ["a"] });
  states.push(encodeUpdate(doc));
  for (const state of states) {
    const earlier = documentOf(state);
    Y.applyUpdate(earlier, lackingChanges(encodeUpdate(doc), stateVector(earlier)));
    expect(encodeUpdate(earlier)).toEqual(encodeUpdate(doc));
  }
});

test("changes that would take minutes are refused, and leave everybody else alone", async () => {
  const server = await startTestServer();
  const facilitator = await comeIn(server);
  const effort: Effort = await startEffort(facilitator);
  const begin = async (): Promise<ProcessMap> =>
    parsed(
      await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map: { kind: "current", name: "Ours" } }),
      201,
    );
  const [attacked, other] = [await begin(), await begin()];
  const sent = { update: base64(entangled(8000)), stateVector: "AA==" };
  let refused: Response | undefined;
  const refusal = facilitator.ask("POST", `/maps/${attacked.id}/exchange`, sent).then((answer) => {
    refused = answer;
  });
  const editor = await openMap(facilitator, other.id);
  const workgroupId = editor.content().lanes[0] ?? "";
  changeMap(editor.doc, { do: "addStep", step: { ...step, workgroupId } });
  expect(await editor.exchange()).toBe(1);
  expect(refused).toBeUndefined();
  await refusal;
  expect(refused?.status).toBe(422);
  expect(await refused?.json()).toMatchObject({ detail: expect.stringMatching(longer) });
  expect(await parsed(await facilitator.ask("GET", `/maps/${attacked.id}`), 200)).toEqual(attacked);
  expect(running()).not.toEqual([]);
  await server.close();
  expect(running()).toEqual([]);
}, 30_000);

test("a thread stays for the next changes, and another one takes the place of one that was ended", async () => {
  const before = threads.length;
  const order = { ...mapAndStep(), workgroupIds };
  for (const _ of [1, 2]) expect((await takeChangesInThread(order))?.content.steps).toEqual([step]);
  expect(threads.length).toBe(before + 1);
  await expect(takeChangesInThread({ ...order, update: entangled(8000) }, 100)).rejects.toThrow(longer);
  expect(running()).toEqual([]);
  expect((await takeChangesInThread(order))?.content.steps).toEqual([step]);
  expect(threads.length).toBe(before + 2);
});

test("no more than two threads work at once, and everybody has their turn", async () => {
  const order = { ...mapAndStep(), workgroupIds };
  const orders = [...Array(6).keys()].map((place) => (place < 3 ? { ...order, update: entangled(8000) } : order));
  const taking = orders.map((each) =>
    takeChangesInThread(each, 1_000).finally(() => expect(running().length).toBeLessThan(3)),
  );
  const taken = await Promise.allSettled(taking);
  expect(taken.map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
});

test("what is refused in the thread is refused with its reason", async () => {
  const order = { ...mapAndStep(), workgroupIds };
  const refused = takeChangesInThread({ ...order, workgroupIds: new Set() });
  await expect(refused).rejects.toMatchObject({ name: "ChangesRefused", reason: "invalid" });
  await expect(takeChangesInThread({ ...order, update: Uint8Array.of(9) })).rejects.toMatchObject({
    reason: "unreadable",
  });
});

function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}
