import type { Effort, ProcessMap } from "@interrelate/contract";
import { changeMap, createMapDocument, createMapHistory, encodeUpdate, stateVector } from "@interrelate/work";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { base64, type MapEditor, openMap } from "../../../../tests/map-editor.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
});
afterAll(() => server.close());

async function beginMap(): Promise<ProcessMap> {
  const map = { kind: "current", name: "Discharge" };
  return parsed(await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map }), 201);
}

const keptOf = async ({ id }: ProcessMap): Promise<ProcessMap> =>
  parsed(await facilitator.ask("GET", `/maps/${id}`), 200);
const send = (map: ProcessMap, update: string | null, stateVector = "AA==") =>
  facilitator.ask("POST", `/maps/${map.id}/exchange`, { update, stateVector });

function addStep({ doc, content }: MapEditor, id: string): void {
  const workgroupId = content().lanes[0] ?? "";
  changeMap(doc, { do: "addStep", step: { id, kind: "task", workgroupId, name: id, x: 0, y: 0, minutes: null } });
}

describe("changes", () => {
  test("sent twice are taken in once", async () => {
    const map = await beginMap();
    const editor = await openMap(facilitator, map.id);
    addStep(editor, "a");
    const whole = base64(encodeUpdate(editor.doc));
    for (const _ of [1, 2]) expect(await parsed(await send(map, whole), 200)).toMatchObject({ revision: 1 });
    expect(await keptOf(map)).toMatchObject({ revision: 1, content: { steps: [{ id: "a" }] } });
  });

  test("of eight people at the same moment are all there", async () => {
    const map = await beginMap();
    const editors = await Promise.all(Array.from({ length: 8 }, () => openMap(facilitator, map.id)));
    for (const [place, editor] of editors.entries()) addStep(editor, `step-${place}`);
    const revisions = await Promise.all(editors.map((editor) => editor.exchange()));
    expect(revisions.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await Promise.all(editors.map((editor) => editor.exchange()));
    const { content, revision } = await keptOf(map);
    expect(content.steps.map(({ id }) => id)).toEqual(editors.map((_, place) => `step-${place}`));
    expect(revision).toBe(8);
    for (const editor of editors) expect(editor.content()).toEqual(content);
  });

  test("that were undone come back, after others have changed the map", async () => {
    const map = await beginMap();
    const [ann, ben] = [await openMap(facilitator, map.id), await openMap(facilitator, map.id)];
    addStep(ann, "a");
    await ann.exchange();
    await ben.exchange();
    const history = createMapHistory(ann.doc, "ann");
    changeMap(ann.doc, { do: "removeSteps", ids: ["a"] }, "ann");
    await ann.exchange();
    addStep(ben, "b");
    await ben.exchange();
    expect(ben.content().steps.map(({ id }) => id)).toEqual(["b"]);
    history.undo();
    await ann.exchange();
    await ben.exchange();
    expect((await keptOf(map)).content.steps).toMatchObject([{ id: "a", name: "a" }, { id: "b" }]);
    expect(ben.content()).toEqual(ann.content());
  });

  test("may be made of what a server does not have, once everything is sent again", async () => {
    const map = await beginMap();
    const editor = await openMap(facilitator, map.id);
    addStep(editor, "lost");
    const before = stateVector(editor.doc);
    changeMap(editor.doc, { do: "changeStep", id: "lost", fields: { name: "Found" } });
    const refused = await send(map, base64(encodeUpdate(editor.doc, before)));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/nothing was kept.*send everything/i) });
    expect(await keptOf(map)).toEqual(map);
    await parsed(await send(map, base64(encodeUpdate(editor.doc))), 200);
    expect((await keptOf(map)).content.steps).toMatchObject([{ id: "lost", name: "Found" }]);
  });

  test("of a map that is not there, or was removed, go nowhere", async () => {
    const map = await beginMap();
    expect((await send({ ...map, id: crypto.randomUUID() }, null)).status).toBe(404);
    await parsed(await facilitator.ask("DELETE", `/maps/${map.id}`), 200);
    for (const update of [null, "AAA="]) expect((await send(map, update)).status).toBe(404);
  });
});

describe("nothing is kept of", () => {
  /** What somebody sends who writes the document as they like, from the map as it is. */
  const forged = async (map: ProcessMap, write: (doc: Y.Doc) => void): Promise<string> => {
    const { doc } = await openMap(facilitator, map.id);
    doc.transact(() => write(doc));
    return base64(encodeUpdate(doc));
  };
  const element = (fields: object) => new Y.Map(Object.entries(fields));
  const position = { position: 9 };
  const step = () => {
    const workgroupId = effort.workProcess.workgroups[0]?.id ?? "";
    return { kind: "task", workgroupId, name: "Ask", x: 0, y: 0, minutes: null };
  };
  const list = (words: string) => {
    const type = new Y.Text();
    type.insert(0, words);
    return type;
  };

  const FORGED: [what: string, write: (doc: Y.Doc) => void][] = [
    ["a part that no map has", (doc) => doc.getMap("more").set("a", "b")],
    ["a text beside the parts", (doc) => doc.getText("words").insert(0, "words")],
    ["a list within a part", (doc) => listIn(doc.getMap("steps"))],
    ["an element that is none", (doc) => doc.getMap("steps").set("a", "b")],
    ["a list for an element", (doc) => doc.getMap("steps").set("a", Y.Array.from(["b"]))],
    [
      "a name that is a text of its own",
      (doc) => doc.getMap("steps").set("a", element({ ...step(), name: list("A") })),
    ],
    ["a field that no step has", (doc) => doc.getMap("steps").set("a", element({ ...step(), more: "b" }))],
    ["a step of no kind", (doc) => doc.getMap("steps").set("a", element({ ...step(), kind: "rest" }))],
    ["a step without its lane", (doc) => doc.getMap("steps").set("a", element({ ...step(), workgroupId: "a" }))],
    ["minutes below none", (doc) => doc.getMap("steps").set("a", element({ ...step(), minutes: -1 }))],
    ["a place that is nowhere", (doc) => doc.getMap("steps").set("a", element({ ...step(), x: Number.NaN }))],
    ["an id that is none", (doc) => doc.getMap("steps").set("1 a", element(step()))],
    ["a step in a lane of nobody", (doc) => doc.getMap("steps").set("a", element({ ...step(), workgroupId: nobody }))],
    ["a lane of nobody", (doc) => doc.getMap("lanes").set(nobody, element(position))],
    ["a lane of no workgroup", (doc) => doc.getMap("lanes").set("nurses", element(position))],
    [
      "more steps than a map has",
      (doc) => {
        for (let place = 0; place <= 1000; place += 1) doc.getMap("steps").set(`s${place}`, element(step()));
      },
    ],
  ];

  test.each(FORGED)("%s", async (_what, write) => {
    const map = await beginMap();
    const refused = await send(map, await forged(map, write));
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/nothing was kept/i) });
    expect(await keptOf(map)).toEqual(map);
  });

  test.each([
    ["what is not base64", "!!!"],
    ["nothing at all", ""],
    ["what is not Yjs", base64(new TextEncoder().encode("These are words, and no changes of a map at all."))],
    [
      "half an update",
      base64(encodeUpdate(createMapDocument({ lanes: [nobody], steps: [], flows: [] })).subarray(0, 20)),
    ],
    ["more than is taken at once", "A".repeat(8_000_004)],
  ])("%s", async (_what, update) => {
    const map = await beginMap();
    const refused = await send(map, update);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/nothing was kept/i) });
    expect(await keptOf(map)).toEqual(map);
  });

  test("a state vector that is none", async () => {
    const map = await beginMap();
    for (const vector of ["", base64(new TextEncoder().encode("words"))])
      expect((await send(map, null, vector)).status).toBe(422);
  });

  test("a request that is too large altogether", async () => {
    const map = await beginMap();
    const refused = await send(map, "A".repeat(17 * 1024 * 1024));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/nothing was kept/i) });
  });

  test("changes after which the map and its history would be too large", async () => {
    const map = await beginMap();
    // Entries that were taken back leave their names behind, unseen.
    const update = await forged(map, (doc) => {
      const steps = doc.getMap("steps");
      for (let place = 0; place < 43; place += 1) {
        steps.set(String(100 + place).repeat(35_000), 1);
        steps.delete(String(100 + place).repeat(35_000));
      }
    });
    expect(update.length).toBeLessThan(8_000_000);
    const refused = await send(map, update);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/4 MB.*nothing was kept.*copy/is) });
    expect(await keptOf(map)).toEqual(map);
  });
});

const nobody = "10000000-0000-4000-8000-000000000000";

/** Yjs' own interface has no way to write a list into a map, but its format does. */
function listIn(part: Y.Map<unknown>): void {
  const asArray = part as unknown as Y.Array<string>;
  Y.Array.prototype.insert.call(asArray, 0, ["words"]);
}
