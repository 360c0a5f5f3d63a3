import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProcessMap } from "@interrelate/contract";
import { changeMap } from "@interrelate/work";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRevision, listenTo } from "../../../../tests/event-listener.ts";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { openMap } from "../../../../tests/map-editor.ts";
import { type ServerProcess, startServerProcess } from "../../../../tests/server-process.ts";

let folder: string;
let here: ServerProcess;
let there: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-two-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  here = await startServerProcess(path.join(folder, "data"), 0);
  there = await startServerProcess(path.join(folder, "data"), 0);
});
afterAll(async () => {
  for (const { child } of [there, here]) {
    if (child.exitCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "close");
  }
  await rm(folder, { recursive: true, force: true });
});

test("two people at two server processes see each other's changes, and each process stops cleanly", async () => {
  const ann = await comeIn(here);
  const ben: Facilitator = { ...ann, ask: (...request) => askThere(ann, ...request) };
  const effort = await startEffort(ann);
  const begun = await ann.ask("POST", `/efforts/${effort.id}/maps`, { map: { kind: "current", name: "Discharge" } });
  const map = await parsed<ProcessMap>(begun, 201);
  const at = (url: string) =>
    listenTo(`${url}/api/organizations/${ann.organizationId}/maps/${map.id}/changes`, ann.cookie);
  const [listenerHere, listenerThere] = [await at(here.url), await at(there.url)];
  const [editorHere, editorThere] = [await openMap(ann, map.id), await openMap(ben, map.id)];

  const step = { kind: "task", name: "Ask", x: 0, y: 0, minutes: null } as const;
  const [workgroupId = ""] = map.content.lanes;
  changeMap(editorHere.doc, { do: "addStep", step: { ...step, id: "from-here", workgroupId } });
  await editorHere.exchange();
  await listenerThere.hear(isRevision(1));
  changeMap(editorThere.doc, { do: "addStep", step: { ...step, id: "from-there", workgroupId } });
  await editorThere.exchange();
  await listenerHere.hear(isRevision(2));
  await editorHere.exchange();
  expect(editorHere.content().steps.map(({ id }) => id)).toEqual(["from-here", "from-there"]);
  expect(editorThere.content()).toEqual(editorHere.content());

  here.child.kill("SIGTERM");
  const [code] = await once(here.child, "close");
  expect(code).toBe(0);
  await listenerHere.over;
  changeMap(editorThere.doc, { do: "addStep", step: { ...step, id: "afterwards", workgroupId } });
  await editorThere.exchange();
  await listenerThere.hear(isRevision(3));
  listenerThere.leave();
});

function askThere({ organizationId, cookie }: Facilitator, method: string, path: string, body?: unknown) {
  return fetch(`${there.url}/api/organizations/${organizationId}${path}`, {
    method,
    headers: { cookie, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
