import { mapContent, newStructure } from "@interrelate/contract";
import { valueStream } from "@interrelate/work";
import { describe, expect, test } from "vitest";
import { planMap } from "../../../packages/server/src/scenarios/plan-map.ts";
import { scenarios } from "../index.ts";
import { PRAIRIE_CLINIC } from "../prairie-clinic.ts";
import { tellStory } from "../tell-story.ts";

const [clinic] = scenarios();
if (clinic === undefined) throw new Error("Prairie Clinic is missing");
const GROUPS = clinic.effort.workgroups.map((_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const [current, desired, experiment] = clinic.maps.map((map) => planMap(map, GROUPS));
if (current === undefined || desired === undefined || experiment === undefined) throw new Error("A map is missing");

describe("the process maps", () => {
  test("show the work as it is, as it should be, and as an experiment tries it", () => {
    expect(clinic.maps.map(({ kind }) => kind)).toEqual(["current", "desired", "experiment"]);
    expect(new Set(clinic.maps.map(({ name }) => name)).size).toBe(3);
  });

  test("laid out, are what the contract takes: twelve to twenty steps, some in every lane", () => {
    for (const content of [current, desired, experiment]) {
      expect(mapContent.parse(content)).toEqual(content);
      expect(Math.abs(content.steps.length - 16)).toBeLessThanOrEqual(4);
      expect([...content.lanes].sort()).toEqual(GROUPS);
      expect(new Set(content.steps.map((step) => step.workgroupId)).size).toBe(GROUPS.length);
      expect(new Set(content.steps.map((step) => step.kind)).size).toBe(5);
    }
  });

  test("say most of how often and how critical, and leave some open", () => {
    for (const { flows } of [current, desired]) {
      const open = flows.filter(({ perWeek, criticality }) => perWeek === null || criticality === null).length;
      expect(open).toBeGreaterThan(0);
      expect(flows.filter(({ perWeek }) => perWeek !== null).length / flows.length).toBeGreaterThan(0.9);
    }
    expect(current.steps.filter(({ kind, minutes }) => kind === "task" && minutes === null)).toHaveLength(1);
  });

  test("lead back while there is no bed, today and in the experiment, but not as it should be", () => {
    expect(valueStream(current).repeats).toEqual(["no-bed-to-find-bed"]);
    expect(current.steps.find(({ id }) => id === "no-bed")).toMatchObject({ kind: "wait", name: "Wait for bed" });
    expect(valueStream(experiment).repeats).toEqual(["no-bed-to-find-bed"]);
    expect(valueStream(desired).repeats).toEqual([]);
  });

  test("get shorter: the experiment by hours, the desired one by more, with fewer waits", () => {
    const [now, tried, wanted] = [current, experiment, desired].map((content) => valueStream(content).leadMinutes ?? 0);
    // Today: 30 and 10 of work, 150 until rounds are over, 25, 90 until case management hears, 40, 20, 60 until signed,
    // 5, 20, 45 for a porter, 30.
    expect(now).toBe(30 + 10 + 150 + 25 + 90 + 40 + 20 + 60 + 5 + 20 + 45 + 30);
    expect((now ?? 0) - (tried ?? 0)).toBeGreaterThan(60);
    expect(wanted).toBeLessThan((tried ?? 0) - 60);
    const waits = ({ steps }: typeof current) => steps.filter(({ kind }) => kind === "wait").length;
    expect([waits(current), waits(desired)]).toEqual([3, 1]);
  });

  test("have a huddle, as it should be, into which families and respiratory therapy bring what they know", () => {
    const groupOf = (id: string) => desired.steps.find((step) => step.id === id)?.workgroupId ?? "";
    const into = desired.flows.filter(({ to }) => to === "huddle").map(({ from }) => GROUPS.indexOf(groupOf(from)));
    expect(into.map((group) => clinic.effort.workgroups[group]?.name).sort()).toEqual([
      "Families",
      "Respiratory therapy",
    ]);
    expect(current.steps.some(({ id }) => id === "huddle")).toBe(false);
  });

  test("of the experiment differ from today's in one flow", () => {
    expect(experiment.steps.map(({ x: _, y: __, ...step }) => step)).toEqual(
      current.steps.map(({ x: _, y: __, ...step }) => step),
    );
    const today = current.flows.map((flow) => JSON.stringify(flow));
    const other = experiment.flows.filter((flow) => !today.includes(JSON.stringify(flow)));
    expect(other.map(({ id }) => id)).toEqual(["rounds-to-find-bed"]);
    expect(experiment.flows).toHaveLength(current.flows.length);
  });
});

describe("the structures", () => {
  test("are of several kinds, each as the contract takes it, and leave kinds unused", () => {
    for (const structure of clinic.structures)
      expect(newStructure.parse(structure)).toMatchObject({ note: structure.note });
    const kinds = new Set(clinic.structures.map(({ kind }) => kind));
    expect(clinic.structures.length).toBeLessThanOrEqual(10);
    expect(kinds.size).toBeGreaterThanOrEqual(7);
    expect(kinds.size).toBeLessThan(12);
  });

  test("are judged on some day by the facilitator, each in a sentence, and for some workgroups not at all", () => {
    const judged = clinic.structures.flatMap(({ inclusions }) => inclusions);
    for (const { evidence, judgedBy, judgedOn } of judged) {
      expect(evidence).toMatch(/^[A-Z].*\.$/);
      expect(judgedBy).toBe("Facilitator");
      expect(judgedOn > (clinic.waves.at(-1)?.closedOn ?? "")).toBe(true);
    }
    const all = clinic.structures.length * GROUPS.length;
    expect(judged.length).toBeLessThan(all);
    expect(judged.length / all).toBeGreaterThan(0.9);
    expect(new Set(judged.map(({ level }) => level)).size).toBe(3);
  });
});

test("the context is judged over all and at each site, differently, with one level left open", () => {
  expect(clinic.context.map(({ site }) => site)).toEqual([null, 0, 1, 2]);
  const levels = clinic.context.map(({ uncertainty, interdependence, timeConstraint }) => [
    uncertainty,
    interdependence,
    timeConstraint,
  ]);
  expect(new Set(levels.map(String)).size).toBe(4);
  expect(levels.flat().filter((level) => level === null)).toHaveLength(1);
});

test("a story that names a role it does not have is not told", () => {
  const [map] = PRAIRIE_CLINIC.maps;
  if (map === undefined) throw new Error("Prairie Clinic has no map");
  expect(() => tellStory({ ...PRAIRIE_CLINIC, maps: [{ ...map, lanes: ["Porters"] }] })).toThrow(RangeError);
});
