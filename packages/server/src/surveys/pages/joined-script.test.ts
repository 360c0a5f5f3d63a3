import { Script } from "node:vm";
import { expect, test } from "vitest";
import { ASSET_FILES, WORKER } from "./assets.ts";

test.each([
  ["survey.js", ASSET_FILES.get("survey.js")?.body],
  ["worker.js", WORKER.body],
])("%s is one plain script that any browser with workers can read", (name, body) => {
  const text = String(body);
  // Reading it whole fails where two of the joined modules give one name to different things.
  expect(new Script(`"use strict"; {${text}}`, { filename: name })).toBeInstanceOf(Script);
  expect(text).not.toMatch(/^(?:import|export)\b/m);
  expect(text).not.toMatch(/^ *(?:\/\/|\/\*)/m);
  for (const shared of ["async function changeKept", "function sendKept"]) expect(text.split(shared)).toHaveLength(2);
});
