import type { MapContent, Reporting } from "@interrelate/contract";

/** A process map for workgroups as results show them: those that are reported together stand in one lane. */
export function mapAsReported(content: MapContent, groups: Reporting["groups"]): MapContent {
  const reported = (id: string) => groups.find(({ workgroupIds }) => workgroupIds.includes(id))?.id ?? id;
  return {
    lanes: [...new Set(content.lanes.map(reported))],
    steps: content.steps.map((step) => ({ ...step, workgroupId: reported(step.workgroupId) })),
    flows: content.flows,
  };
}
