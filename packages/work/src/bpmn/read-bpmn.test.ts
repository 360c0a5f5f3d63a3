import { readFile } from "node:fs/promises";
import { type MapContent, mapContent } from "@interrelate/contract";
import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, it } from "vitest";
import { layOut } from "../maps/lay-out.ts";
import { bpmnDiagram, bpmnFile } from "./bpmn-file.ts";
import { readBpmn } from "./read-bpmn.ts";
import { writeBpmn } from "./write-bpmn.ts";

const ids = Array.from({ length: 6 }, (_, place) => `0000000${place}-0000-4000-8000-000000000000`);
const workgroups = ["Nurses", "Attending physicians", "Case management", "Home care", "Relatives", "Reception"].map(
  (name, place) => ({ id: ids[place]!, name }),
);

function nameOf(id: string): string {
  return workgroups.find((workgroup) => workgroup.id === id)!.name;
}

/** Steps as `kind name (lane)`, and flows as `from > to`. */
function told({ steps, flows }: MapContent) {
  const names = new Map(steps.map((step) => [step.id, step.name || step.id]));
  return {
    steps: steps.map(({ kind, name, workgroupId }) => `${kind} ${name} (${nameOf(workgroupId)})`),
    flows: flows.map(({ from, to, name }) => `${names.get(from)} > ${names.get(to)}${name && `: ${name}`}`),
  };
}

function example(name: string): Promise<Buffer> {
  return readFile(new URL(`../../reference/bpmn-2.0/examples/${name}.bpmn`, import.meta.url));
}

describe("a diagram drawn with bpmn-js", () => {
  it("becomes lanes, steps and flows", async () => {
    const { content, isArranged, unmatchedLanes } = await readBpmn(await example("ward-discharge"), workgroups);
    expect(mapContent.safeParse(content).error).toBeUndefined();
    // Pools stand below each other in the drawing: the ward, the relatives (with nothing in it) and home care.
    expect(content.lanes.map(nameOf)).toEqual([
      "Nurses",
      "Attending physicians",
      "Case management",
      "Relatives",
      "Home care",
    ]);
    expect(unmatchedLanes).toEqual([]);
    expect(isArranged).toBe(false);
    const { steps, flows } = told(content);
    expect(steps.toSorted()).toEqual([
      "decision  (Case management)",
      "decision Fit to go home? (Attending physicians)",
      "end Care agreed (Home care)",
      "end Discharged (Nurses)",
      "end Intensive care (Attending physicians)",
      "start Patient is stable (Nurses)",
      "start Referral (Home care)",
      "task Asks for a round (Nurses)",
      "task Finds a place (Home care)",
      "task Orders a car (Case management)",
      "task Plans home care (Case management)",
      "task Sees the patient (Attending physicians)",
      "task Sends the letter (Nurses)",
      "wait Place in home care (Case management)",
      "wait Until the morning (Nurses)",
    ]);
    expect(flows).toHaveLength(17);
    expect(flows).toEqual(
      expect.arrayContaining([
        "Patient is stable > Asks for a round",
        "Fit to go home? > Plans home care: yes",
        "Fit to go home? > Until the morning: not yet",
        "Sees the patient > Intensive care: Gets worse",
        "Plans home care > Referral",
        "Finds a place > Place in home care",
      ]),
    );
    // Its timer says PT12H.
    expect(content.steps.find(({ name }) => name === "Until the morning")?.minutes).toBe(720);
  });

  it("tells what a map has no place for", async () => {
    const { left } = await readBpmn(await example("ward-discharge"), workgroups);
    expect(left).toEqual([
      "1 text note was left out.",
      "1 parallel, inclusive or other gateway was taken as a decision.",
      "The event “Gets worse” on the edge of “Sees the patient” was left out; what follows it follows that step now.",
      "1 flow that does not join two steps was left out.",
    ]);
  });

  it("stands as it was drawn, apart and from the beginning of the lanes", async () => {
    const { content } = await readBpmn(await example("ward-discharge"), workgroups);
    const at = (name: string) => content.steps.find((step) => step.name === name)!;
    const way = ["Patient is stable", "Asks for a round", "Sees the patient", "Fit to go home?", "Plans home care"];
    const places = way.map((name) => at(name).x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...content.steps.map(({ x }) => x))).toBe(20);
    // Two lanes within the lane of case management, the second below.
    expect(at("Orders a car").y).toBeGreaterThan(at("Plans home care").y + 52);
  });

  it("keeps what was exported and changes what was changed there", async () => {
    const { content, left } = await readBpmn(await example("clinic-visit-edited"), [
      { id: ids[0]!, name: "patients" },
      { id: ids[1]!, name: "Reception" },
      { id: ids[2]!, name: "Nurses" },
      { id: ids[3]!, name: "Physicians" },
    ]);
    expect(left).toEqual([]);
    const step = (id: string) => content.steps.find((each) => each.id === id)!;
    // Renamed; its minutes and place are as they were.
    expect(step("b")).toMatchObject({ name: "Books the visit by phone", minutes: 6, x: 180, y: 20 });
    // Moved by 40 pixels.
    expect(step("d")).toMatchObject({ name: "Takes history & vitals", minutes: 12, x: 572, y: 20 });
    expect(step("h")).toMatchObject({ kind: "wait", minutes: 1440, x: 1276, y: 32 });
    expect(content.steps.find(({ name }) => name === "Calls next day")).toMatchObject({ kind: "task", minutes: null });
    expect(content.flows.find(({ id }) => id === "f0")).toMatchObject({ perWeek: 40, criticality: 2, minutes: null });
  });
});

describe("what bpmn-moddle writes", () => {
  it.each([
    ["StartEvent", "start"],
    ["EndEvent", "end"],
    ["IntermediateCatchEvent", "wait"],
    ["IntermediateThrowEvent", "task"],
    ...["Task", "UserTask", "ServiceTask", "ManualTask", "ScriptTask", "SendTask", "ReceiveTask"].map((type) => [
      type,
      "task",
    ]),
    ...["BusinessRuleTask", "CallActivity", "SubProcess", "Transaction", "AdHocSubProcess"].map((type) => [
      type,
      "task",
    ]),
    ...["ExclusiveGateway", "ParallelGateway", "InclusiveGateway", "ComplexGateway", "EventBasedGateway"].map(
      (type) => [type, "decision"],
    ),
  ])("%s becomes a %s", async (type, kind) => {
    const moddle = new BpmnModdle();
    const node = moddle.create(`bpmn:${type}`, { id: "node", name: "It" });
    const process = moddle.create("bpmn:Process", { id: "process", name: "Nurses", flowElements: [node] });
    const definitions = moddle.create("bpmn:Definitions", { targetNamespace: "urn:x", rootElements: [process] });
    const { content } = await readBpmn((await moddle.toXML(definitions)).xml, workgroups);
    expect(content.steps).toMatchObject([{ id: "node", kind, name: "It", workgroupId: ids[0] }]);
  });
});

describe("lanes", () => {
  const twoLanes = bpmnFile(
    '<process id="p"><laneSet>',
    '<lane id="l1" name=" CASE\nmanagement"><flowNodeRef>a</flowNodeRef></lane>',
    '<lane id="l2" name="Pharmacy"><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef></lane>',
    '</laneSet><task id="a"/><task id="b"/><task id="c"/>',
    '<sequenceFlow id="ab" sourceRef="a" targetRef="b"/><sequenceFlow id="bc" sourceRef="b" targetRef="c"/></process>',
  );

  it("tells the lanes nobody knows, and takes the others", async () => {
    const { content, unmatchedLanes } = await readBpmn(twoLanes, workgroups);
    expect(unmatchedLanes).toEqual([{ name: "Pharmacy", steps: 2 }]);
    expect(content).toMatchObject({ lanes: [ids[2]], steps: [{ id: "a" }], flows: [] });
  });

  it("takes lanes as somebody chose", async () => {
    const { content, unmatchedLanes, left } = await readBpmn(twoLanes, workgroups, { Pharmacy: ids[0]! });
    expect(unmatchedLanes).toEqual([]);
    expect(left).toEqual([]);
    expect(content.steps.map(({ workgroupId }) => workgroupId)).toEqual([ids[2], ids[0], ids[0]]);
    expect(content.flows.map(({ id }) => id)).toEqual(["ab", "bc"]);
  });

  it("leaves lanes out that somebody does not want", async () => {
    const { content, unmatchedLanes, left } = await readBpmn(twoLanes, workgroups, { Pharmacy: null });
    expect(unmatchedLanes).toEqual([]);
    expect(left).toEqual(["The lane “Pharmacy” was left out, with its 2 steps and the flows to and from them."]);
    expect(content.steps.map(({ id }) => id)).toEqual(["a"]);
  });

  it("does not take a choice of a workgroup that is not there", async () => {
    const { unmatchedLanes } = await readBpmn(twoLanes, workgroups, { Pharmacy: "constructor" });
    expect(unmatchedLanes).toEqual([{ name: "Pharmacy", steps: 2 }]);
  });

  it("puts two lanes of the same workgroup below each other in one", async () => {
    const drawn = twoLanes.replace(
      "</definitions>",
      `${bpmnDiagram({ l1: [0, 0, 600, 120], l2: [0, 120, 600, 120], a: [50, 20, 100, 80], b: [50, 140, 100, 80], c: [250, 140, 100, 80] })}</definitions>`,
    );
    const { content } = await readBpmn(drawn, workgroups, { Pharmacy: ids[2]! });
    expect(content.lanes).toEqual([ids[2]]);
    const [a, b, c] = content.steps;
    expect(b).toMatchObject({ x: a!.x, y: a!.y + 120 });
    // 200 pixels apart, stretched by half.
    expect(c).toMatchObject({ x: b!.x + 300, y: b!.y });
  });

  it("finds the workgroup of a lane by what it stands in", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<collaboration id="c"><participant id="pool" name="Reception" processRef="p"/></collaboration>',
        '<process id="p"><laneSet><lane id="day" name="Day shift"><flowNodeRef>a</flowNodeRef></lane></laneSet>',
        '<task id="a"/></process>',
      ),
      workgroups,
    );
    expect(content.steps).toMatchObject([{ workgroupId: ids[5] }]);
  });

  it("knows an exported lane again when its workgroup or the lane has another name by now", async () => {
    const content = { lanes: [ids[0]!], steps: [], flows: [] };
    const file = await writeBpmn(content, {
      map: { name: "Visits", kind: "current" },
      process: "Visit",
      workgroups: [{ ...workgroups[0]!, kind: "worker" }],
    });
    const renamed = [{ id: ids[0]!, name: "Ward nurses" }, workgroups[5]!];
    expect((await readBpmn(file, renamed)).content.lanes).toEqual([ids[0]]);
    // What another program made of it counts more.
    const lane = file.replace('name="Nurses"', 'name="Reception"');
    expect((await readBpmn(lane, renamed)).content.lanes).toEqual([ids[5]]);
  });

  it("puts steps that no lane lists where they are drawn", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<process id="p"><laneSet><lane id="l1" name="Nurses"/><lane id="l2" name="Home care"/></laneSet>',
        '<task id="a"/><task id="b"/></process>',
        bpmnDiagram({ l1: [0, 100, 600, 100], l2: [0, 0, 600, 100], a: [50, 110, 100, 80], b: [50, 10, 100, 80] }),
      ),
      workgroups,
    );
    // From top to bottom as drawn, not as listed.
    expect(content.lanes.map(nameOf)).toEqual(["Home care", "Nurses"]);
    expect(told(content).steps).toEqual(["task  (Nurses)", "task  (Home care)"]);
  });

  it("turns lanes that stand upright", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<process id="p"><laneSet><lane id="l1" name="Nurses"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane>',
        '</laneSet><task id="a"/><task id="b"/></process>',
        bpmnDiagram({ l1: [0, 0, 200, 600], a: [50, 60, 100, 80], b: [50, 260, 100, 80] }, 'isHorizontal="false"'),
      ),
      workgroups,
    );
    // 200 pixels below each other there are 300 beside each other here.
    expect(content.steps).toMatchObject([
      { x: 20, y: 20 },
      { x: 320, y: 20 },
    ]);
  });

  it("asks about a process without lanes by its name", async () => {
    const { unmatchedLanes } = await readBpmn(
      bpmnFile('<process id="p" name="Visit"><task id="a"/></process>'),
      workgroups,
    );
    expect(unmatchedLanes).toEqual([{ name: "Visit", steps: 1 }]);
  });

  it("asks about what has no name at all", async () => {
    const { unmatchedLanes } = await readBpmn(bpmnFile('<process id="p"><task id="a"/></process>'), workgroups);
    expect(unmatchedLanes).toEqual([{ name: "Lane without a name", steps: 1 }]);
  });

  it("tells the pools apart that show the same process", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<collaboration id="c"><participant id="one" name="Nurses" processRef="p"/>',
        '<participant id="other" name="Home care" processRef="p"/></collaboration>',
        '<process id="p"><task id="a"/><task id="b"/></process>',
        bpmnDiagram({ one: [0, 0, 600, 100], other: [0, 100, 600, 100], a: [50, 10, 100, 80], b: [50, 110, 100, 80] }),
      ),
      workgroups,
    );
    expect(told(content).steps).toEqual(["task  (Nurses)", "task  (Home care)"]);
  });
});

describe("steps and flows", () => {
  it("arranges what is not drawn", async () => {
    const { content, isArranged } = await readBpmn(
      bpmnFile(
        '<process id="p" name="Nurses"><task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>',
      ),
      workgroups,
    );
    expect(isArranged).toBe(true);
    expect(content.steps.map(({ id, x, y, workgroupId }) => ({ id, x, y, workgroupId }))).toEqual(
      layOut(content).places,
    );
    expect(content.steps[0]!.x).toBeLessThan(content.steps[1]!.x);
  });

  it("takes a subprocess as one task, and joins what ends within it", async () => {
    const { content, left } = await readBpmn(
      bpmnFile(
        '<collaboration id="c"><participant id="x" name="Nurses" processRef="p"/><participant id="y" name="Home care" processRef="q"/>',
        '<messageFlow id="m" sourceRef="inner" targetRef="b"/></collaboration>',
        '<process id="p"><subProcess id="s" name="Prepares"><task id="inner"/><endEvent id="e"/>',
        '<sequenceFlow id="i" sourceRef="inner" targetRef="e"/></subProcess></process>',
        '<process id="q"><task id="b"/></process>',
      ),
      workgroups,
    );
    expect(told(content)).toEqual({
      steps: ["task Prepares (Nurses)", "task  (Home care)"],
      flows: ["Prepares > b"],
    });
    expect(left).toEqual(["The subprocess “Prepares” was taken as one task, without the 2 steps in it."]);
  });

  it("joins the two halves of a link", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<process id="p" name="Nurses"><intermediateThrowEvent id="a"><linkEventDefinition name="Page 2"/></intermediateThrowEvent>',
        '<intermediateCatchEvent id="b"><linkEventDefinition name="Page 2"/></intermediateCatchEvent></process>',
      ),
      workgroups,
    );
    expect(content.flows).toMatchObject([{ from: "a", to: "b" }]);
  });

  it("gives every element an id that a map can have", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        '<process id="p" name="Nurses"><task id="1 a"/><task id="Prüfung"/><task id="a.b"/><task id="a_b"/><task/>',
        '<sequenceFlow id="f" sourceRef="1 a" targetRef="Prüfung"/></process>',
      ),
      workgroups,
    );
    expect(mapContent.safeParse(content).error).toBeUndefined();
    expect(content.steps.map(({ id }) => id).slice(2)).toEqual(["a_b_2", "a_b", "element"]);
    expect(content.flows).toMatchObject([{ from: content.steps[0]!.id, to: content.steps[1]!.id }]);
  });

  it("shortens names to one line of what a map can hold", async () => {
    const { content } = await readBpmn(
      bpmnFile(
        `<process id="p" name="Nurses"><task id="a" name="Asks&#10;for help &#128512;"/><task id="b" name="${"é".repeat(300)}"/></process>`,
      ),
      workgroups,
    );
    expect(content.steps.map(({ name }) => name)).toEqual(["Asks for help 😀", "é".repeat(200)]);
  });

  it("tells conditions, repetitions, descriptions, data and what BPMN does not know", async () => {
    const { left } = await readBpmn(
      bpmnFile(
        '<process id="p" name="Nurses"><task id="a"><documentation>How</documentation><standardLoopCharacteristics/></task><task id="b"/>',
        '<sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>x</conditionExpression></sequenceFlow>',
        '<sequenceFlow id="g" sourceRef="a" targetRef="gone"/><dataObjectReference id="d"/><dataStoreReference id="e"/>',
        '<group id="h"/><hologram/></process>',
      ),
      workgroups,
    );
    expect(left).toEqual([
      "2 data objects or stores were left out.",
      "1 frame around elements was left out.",
      "1 repetition of a step was left out.",
      "1 condition of a flow was left out.",
      "1 description was left out.",
      "1 flow that does not join two steps was left out.",
      "1 part that BPMN 2.0 does not know was left out.",
    ]);
  });
});
