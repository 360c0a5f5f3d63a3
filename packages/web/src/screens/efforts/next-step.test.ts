import type { Effort, WaveSummary } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { nextStep } from "./next-step.ts";

function effortWith(...statuses: WaveSummary["status"][]): Effort {
  const waves = statuses.map((status, position) => ({
    id: `wave-${position}`,
    name: `Wave ${position + 1}`,
    position,
    status,
    openedOn: status === "draft" ? null : "2026-03-02",
    closedOn: status === "closed" ? "2026-03-20" : null,
    opensAt: null,
    closesAt: null,
  }));
  return {
    id: "effort",
    organizationId: "organization",
    name: "Discharge",
    threshold: 5,
    timeZone: "UTC",
    language: "en",
    cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
    synthetic: false,
    guest: null,
    workProcess: { id: "process", name: "Discharge", workgroups: [], waves },
    sites: [],
  };
}

describe("nextStep", () => {
  it("leads from a draft to its wave, from an open wave to its links, from a closed one to the map", () => {
    expect(nextStep(effortWith("draft"))).toMatchObject({ to: "wave", wave: { id: "wave-0" } });
    expect(nextStep(effortWith("open")).words).toContain("2 March 2026");
    expect(nextStep(effortWith("closed"))).toMatchObject({ to: "map" });
  });

  it("goes by the latest wave, in whatever order they come", () => {
    const effort = effortWith("closed", "draft");
    effort.workProcess.waves.reverse();
    expect(nextStep(effort)).toMatchObject({ to: "wave", wave: { id: "wave-1" } });
  });

  it("is to plan a wave when there is none", () => {
    expect(nextStep(effortWith())).toMatchObject({ to: "waves", wave: null });
  });
});
