import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { mapContent } from "@interrelate/contract";
import { BpmnModdle } from "bpmn-moddle";
import fc from "fast-check";
import { expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { someMap } from "../maps/some-map.ts";
import { readBpmn } from "./read-bpmn.ts";
import { someOddMap } from "./some-odd-map.ts";
import { writeBpmn } from "./write-bpmn.ts";

const { resolve } = createRequire(import.meta.url);

/** The OMG's schema of BPMN 2.0, which comes with bpmn-moddle; the first file brings in the others. */
async function schema(): Promise<{ fileName: string; contents: string }[]> {
  const files = ["BPMN20.xsd", "Semantic.xsd", "BPMNDI.xsd", "DC.xsd", "DI.xsd"];
  return Promise.all(
    files.map(async (fileName) => ({
      fileName,
      contents: await readFile(resolve(`bpmn-moddle/resources/bpmn/xsd/${fileName}`), "utf8"),
    })),
  );
}

it("comes back from a file as it was", async () => {
  await fc.assert(
    fc.asyncProperty(someOddMap, async ({ content, names }) => {
      expect(mapContent.safeParse(content).error).toBeUndefined();
      const read = await readBpmn(await writeBpmn(content, names), names.workgroups);
      expect(read).toEqual({ map: names.map, content, left: [], unmatchedLanes: [], isArranged: false });
    }),
    { numRuns: 200 },
  );
});

it("comes back as it was from what another program for BPMN reads and writes", async () => {
  await fc.assert(
    fc.asyncProperty(someOddMap, async ({ content, names }) => {
      const other = new BpmnModdle();
      const { rootElement, warnings } = await other.fromXML(await writeBpmn(content, names));
      expect(warnings).toEqual([]);
      const { xml } = await other.toXML(rootElement);
      expect((await readBpmn(xml, names.workgroups)).content).toEqual(content);
    }),
  );
});

it("writes files that are valid by the OMG's schema", async () => {
  const [main, ...preload] = await schema();
  const odd = fc.sample(someOddMap, { numRuns: 60, seed: 2 });
  const plain = fc.sample(someMap, { numRuns: 20, seed: 2 }).map((content) => ({
    content,
    names: { map: { name: "Today", kind: "current" as const }, process: "Discharge", workgroups: [] },
  }));
  const xml = await Promise.all(
    [...odd, ...plain].map(async ({ content, names }, position) => ({
      fileName: `${position}.bpmn`,
      contents: await writeBpmn(content, names),
    })),
  );
  const { errors, valid } = await validateXML({ xml, schema: [main!], preload });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

it("is checked by a schema that refuses what is not valid", async () => {
  const [main, ...preload] = await schema();
  const content = fc.sample(someMap, { numRuns: 1, seed: 1 })[0]!;
  const xml = await writeBpmn(content, { map: { name: "Today", kind: "current" }, process: "", workgroups: [] });
  const broken = xml.replace('id="map.process"', 'id="map process"');
  const { valid } = await validateXML({ xml: [broken], schema: [main!], preload });
  expect(valid).toBe(false);
});
