import type { Effort, MapContent, ProcessMap, ProcessMapSummary } from "@interrelate/contract";
import {
  applyUpdate,
  changeMap,
  createMapDocument,
  encodeUpdate,
  readMapDocument,
  stateVector,
} from "@interrelate/work";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let lanes: string[];

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  lanes = effort.workProcess.workgroups.map(({ id }) => id);
});
afterAll(() => server.close());

const begin = async (map: object): Promise<ProcessMap> =>
  parsed(await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map }), 201);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("a map", () => {
  test("begins with an empty lane for every workgroup", async () => {
    const map = await begin({ kind: "current", name: "As it is" });
    expect(map).toMatchObject({
      kind: "current",
      name: "As it is",
      revision: 0,
      content: { lanes, steps: [], flows: [] },
    });
    const listed = await parsed<ProcessMapSummary[]>(await facilitator.ask("GET", `/efforts/${effort.id}/maps`), 200);
    expect(listed.map(({ id }) => id)).toContain(map.id);
    expect(await parsed(await facilitator.ask("GET", `/maps/${map.id}`), 200)).toEqual(map);
  });

  test("takes in a change and hands it to whoever lacks it", async () => {
    const map = await begin({ kind: "current", name: "Shared" });
    const [ann, ben] = [createMapDocument(nothing()), createMapDocument(nothing())];
    for (const doc of [ann, ben]) {
      const answer = await facilitator.ask("POST", `/maps/${map.id}/exchange`, {
        update: null,
        stateVector: base64(stateVector(doc)),
      });
      const { update } = await parsed<{ update: string }>(answer, 200);
      applyUpdate(doc, Buffer.from(update, "base64"));
      expect(readMapDocument(doc)).toEqual(map.content);
    }
    const step = {
      id: "s1",
      kind: "task",
      workgroupId: String(lanes[0]),
      name: "Ask",
      x: 0,
      y: 0,
      minutes: 5,
    } as const;
    changeMap(ann, { do: "addStep", step });
    await parsed(
      await facilitator.ask("POST", `/maps/${map.id}/exchange`, {
        update: base64(encodeUpdate(ann)),
        stateVector: base64(stateVector(ann)),
      }),
      200,
    );
    const kept = await parsed<ProcessMap>(await facilitator.ask("GET", `/maps/${map.id}`), 200);
    expect(kept).toMatchObject({ revision: 1, content: { steps: [step] } });
  });
});

function nothing(): MapContent {
  return { lanes: [], steps: [], flows: [] };
}
