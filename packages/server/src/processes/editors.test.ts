import type { Effort, MapContent, ProcessMap } from "@interrelate/contract";
import { changeMap, type MapChange } from "@interrelate/work";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type MapEditor, openMap } from "../../../../tests/map-editor.ts";
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

/** What one of two editors does: changes the map before them, or sends and takes in changes. */
type Deed = {
  readonly who: 0 | 1;
  readonly what: "add" | "connect" | "rename" | "move" | "remove" | "exchange" | "exchange at once";
  readonly which: number;
};

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom("add", "connect", "rename", "move", "remove", "exchange", "exchange at once"),
  which: fc.nat(),
});

test("whatever two people do in whatever order, both and the server end with the same map, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 30 }), async (deeds) => {
      const map = await beginMap();
      const editors = [await openMap(facilitator, map.id), await openMap(facilitator, map.id)] as const;
      const expected = { steps: new Set<string>(), removed: new Set<string>() };
      for (const [place, { who, what, which }] of deeds.entries()) {
        if (what === "exchange") await editors[who].exchange();
        else if (what === "exchange at once") await Promise.all(editors.map((editor) => editor.exchange()));
        else doOne(editors[who], { what, which, id: `${"ab"[who]}${place}` }, expected);
      }
      // The first takes in what the second has sent, so it comes once more.
      for (const who of [0, 1, 0] as const) await editors[who].exchange();

      const kept = await parsed<ProcessMap>(await facilitator.ask("GET", `/maps/${map.id}`), 200);
      expect(editors[0].content()).toEqual(kept.content);
      expect(editors[1].content()).toEqual(kept.content);
      const lasting = [...expected.steps].filter((id) => !expected.removed.has(id));
      expect(kept.content.steps.map(({ id }) => id).toSorted()).toEqual(lasting.toSorted());
    }),
    { numRuns: 40 },
  );
});

test("two people who change different fields of one step both keep their change", async () => {
  const map = await beginMap();
  const editors = [await openMap(facilitator, map.id), await openMap(facilitator, map.id)] as const;
  changeMap(editors[0].doc, { do: "addStep", step: stepOf(editors[0].content(), "a", 0) });
  await editors[0].exchange();
  await editors[1].exchange();
  changeMap(editors[0].doc, { do: "changeStep", id: "a", fields: { name: "Hand over" } });
  changeMap(editors[1].doc, { do: "changeStep", id: "a", fields: { minutes: 20 } });
  await Promise.all(editors.map((editor) => editor.exchange()));
  await Promise.all(editors.map((editor) => editor.exchange()));
  for (const editor of editors)
    expect(editor.content().steps).toMatchObject([{ id: "a", name: "Hand over", minutes: 20 }]);
});

async function beginMap(): Promise<ProcessMap> {
  const map = { kind: "current", name: "Discharge" };
  return parsed(await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map }), 201);
}

function doOne(
  { doc, content }: MapEditor,
  { what, which, id }: Pick<Deed, "what" | "which"> & { readonly id: string },
  expected: { readonly steps: Set<string>; readonly removed: Set<string> },
): void {
  const now = content();
  const chosen = now.steps[which % Math.max(now.steps.length, 1)]?.id;
  const change = changeOf(what, id, chosen, now);
  if (change === undefined) return;
  changeMap(doc, change);
  if (change.do === "addStep") expected.steps.add(id);
  if (change.do === "removeSteps") for (const each of change.ids) expected.removed.add(each);
}

function changeOf(what: Deed["what"], id: string, chosen: string | undefined, now: MapContent): MapChange | undefined {
  if (what === "add") return { do: "addStep", step: stepOf(now, id, id.length) };
  const [first] = now.steps;
  if (chosen === undefined || first === undefined) return undefined;
  if (what === "rename") return { do: "changeStep", id: chosen, fields: { name: id } };
  if (what === "move")
    return { do: "changeStep", id: chosen, fields: { x: id.length, workgroupId: now.lanes[0] ?? "" } };
  if (what === "remove") return { do: "removeSteps", ids: [chosen] };
  const ends = { from: first.id, to: chosen };
  return { do: "addFlow", flow: { id: `f-${id}`, ...ends, name: "", perWeek: null, criticality: 2, minutes: null } };
}

function stepOf({ lanes }: MapContent, id: string, position: number): MapContent["steps"][number] {
  const workgroupId = lanes[position % lanes.length] ?? "";
  return { id, kind: "task", workgroupId, name: id, x: 10 * position, y: 0, minutes: null };
}
