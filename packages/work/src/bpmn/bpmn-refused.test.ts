import { mapContent } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someMap } from "../maps/some-map.ts";
import { bpmnFile } from "./bpmn-file.ts";
import { BpmnRefused } from "./bpmn-refused.ts";
import { readBpmn } from "./read-bpmn.ts";
import { writeBpmn } from "./write-bpmn.ts";

const names = { map: { name: "Today", kind: "current" as const }, process: "Discharge", workgroups: [] };
const LAUGHS = [
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">',
  ...Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n} "${`&lol${n === 0 ? "" : n - 1};`.repeat(10)}">`),
  "]><definitions>&lol8;</definitions>",
].join("\n");

describe("readBpmn", () => {
  it.each([
    ["nothing", "", "empty"],
    ["blanks", " \n\t ", "empty"],
    ["a text", "Dear all", "notXml"],
    ["JSON", "{}", "notXml"],
    ["a zip", "PK\u0003\u0004", "notXml"],
    ["a page", "<html><body/></html>", "notBpmn"],
    ["XPDL", '<Package xmlns="http://www.wfmc.org/2008/XPDL2.1"/>', "notBpmn"],
    ["BPMN without its namespace", "<definitions/>", "notBpmn"],
    ["an unclosed element", bpmnFile('<process id="p">'), "notXml"],
    ["a mismatched end", bpmnFile('<process id="p"></task>'), "notXml"],
    ["an attribute twice", bpmnFile('<process id="p" id="q"/>'), "notXml"],
    ["an attribute without quotes", bpmnFile("<process id=p/>"), "notXml"],
    ["a prefix of nothing", bpmnFile("<x:process/>"), "notXml"],
    ["text behind the end", `${bpmnFile('<process id="p"/>')}more`, "notXml"],
    ["two files in one", bpmnFile('<process id="p"/>') + bpmnFile(), "notXml"],
    ["an unknown entity", bpmnFile('<process id="p" name="&who;"/>'), "notXml"],
    ["a bare &", bpmnFile('<process id="p" name="A & B"/>'), "notXml"],
    ["a document type", `<!DOCTYPE definitions SYSTEM "x.dtd">${bpmnFile('<process id="p"/>')}`, "declarations"],
    ["entities that grow without end", LAUGHS, "declarations"],
    ["two elements with one id", bpmnFile('<process id="p"><task id="a"/><task id="a"/></process>'), "notBpmn"],
    ["no process", bpmnFile('<message id="m"/>'), "noProcess"],
    ["too many steps", bpmnFile(`<process id="p">${"<task/>".repeat(1001)}</process>`), "tooMuch"],
    [
      "far too many lanes",
      bpmnFile(`<process id="p"><laneSet>${"<lane/>".repeat(601)}</laneSet></process>`),
      "tooMuch",
    ],
    [
      "lanes in lanes without end",
      bpmnFile(
        `<process id="p"><laneSet>${"<lane><childLaneSet>".repeat(5000)}${"</childLaneSet></lane>".repeat(5000)}</laneSet></process>`,
      ),
      "tooMuch",
    ],
    ["a huge file", " ".repeat(6_000_000) + bpmnFile(), "tooLarge"],
    ["huge numbers of elements", bpmnFile("<a/>".repeat(400_000)), "tooLarge"],
  ])("refuses %s", async (_, file, reason) => {
    const refused = await readBpmn(file, []).catch((error) => error);
    expect(refused).toBeInstanceOf(BpmnRefused);
    expect(refused.reason).toBe(reason);
    expect(refused.message).toContain("Nothing was imported; please ");
  });

  it("takes what only looks like declarations", async () => {
    const file = bpmnFile(
      "<!-- <!DOCTYPE x> & -->",
      '<process id="p" name="P"><documentation><![CDATA[<!DOCTYPE y> & <!-- z]]></documentation><task id="a"/>',
      '<!-- <![CDATA[ --><task id="b"/><!-- ]]> --></process>',
    );
    expect((await readBpmn(file, [])).unmatchedLanes).toEqual([{ name: "P", steps: 2 }]);
  });

  it("tells the line of what is not well-formed", async () => {
    const file = bpmnFile("<!-- two", "lines -->", '<process id="p">', "</task>");
    const line = file.split("\n").indexOf("</task>") + 1;
    await expect(readBpmn(file, [])).rejects.toThrow(`(line ${line})`);
  });

  it("refuses a file that was cut off anywhere", async () => {
    const content = fc.sample(someMap, { numRuns: 20, seed: 4 }).find(({ flows }) => flows.length > 3)!;
    const file = await writeBpmn(content, names);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.trimEnd().length - 1 }), async (end) => {
        await expect(readBpmn(file.slice(0, end), [])).rejects.toBeInstanceOf(BpmnRefused);
      }),
    );
  });

  it("gives a valid map or refuses, whatever was done to a file", async () => {
    const content = fc.sample(someMap, { numRuns: 20, seed: 4 }).find(({ flows }) => flows.length > 3)!;
    const file = await writeBpmn(content, names);
    const workgroups = content.lanes.map((id) => ({ id, name: id }));
    const edit = fc.record({
      at: fc.nat({ max: file.length }),
      length: fc.nat({ max: 60 }),
      text: fc.oneof(fc.string(), fc.constantFrom('"', "<", "NaN", "1e400", "-5", "bpmn:lane", "task", "]]>")),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const edited = edits.reduce(
          (text, { at, length, text: by }) => text.slice(0, at) + by + text.slice(at + length),
          file,
        );
        const read = await readBpmn(edited, workgroups).catch((error) => error);
        if (!(read instanceof BpmnRefused)) expect(mapContent.safeParse(read.content).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
