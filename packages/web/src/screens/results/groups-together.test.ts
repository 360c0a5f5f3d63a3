import { expect, it } from "vitest";
import { groupsTogether } from "./groups-together.ts";

const group = (id: string, name: string) => ({ id, name, kind: "worker" as const });

it("finds the workgroups that results report as one by their names", () => {
  const results = {
    together: [{ id: "therapy", parts: ["Speech therapy", "Physiotherapy"] }],
    workgroups: [group("nurses", "Nurses"), group("therapy", "Therapy")],
  };
  const workgroups = [group("nurses", "Nurses"), group("physio", "Physiotherapy"), group("speech", "Speech therapy")];
  expect(groupsTogether(results, { workProcess: { id: "work", name: "Work", workgroups, waves: [] } })).toEqual([
    { id: "therapy", name: "Therapy", workgroupIds: ["physio", "speech"] },
  ]);
});
