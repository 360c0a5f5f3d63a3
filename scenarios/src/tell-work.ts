import type { Scenario } from "@interrelate/contract";
import { type Position, positionIn } from "./position-in.ts";
import type { EffortStory } from "./story.ts";
import type { ContextPlan, MapPlan, StructurePlan } from "./work-story.ts";

/** Who judges in a story: a role, since nobody in it exists. */
const JUDGE = "Facilitator";

/**
 * What a story tells of its work, with roles and sites by their positions.
 *
 * @throws RangeError when it names a role or a site that it does not have.
 */
export function tellWork(story: EffortStory): Pick<Scenario, "maps" | "structures" | "context"> {
  const role = positionIn(story.roles.map(({ name }) => name));
  const site = positionIn(story.sites);
  return {
    maps: story.maps.map((map) => tellMap(map, role)),
    structures: story.structures.map((structure) => tellStructure(structure, role)),
    context: story.context.map((rating) => tellContext(rating, site)),
  };
}

function tellMap({ kind, name, lanes, steps, flows }: MapPlan, role: Position): Scenario["maps"][number] {
  return {
    kind,
    name,
    lanes: lanes.map(role),
    steps: steps.map(({ role: lane, minutes = null, ...step }) => ({ ...step, minutes, workgroup: role(lane) })),
    flows: flows.map(({ from, to, name: words = "", perWeek = null, criticality = null, minutes = null }) => ({
      id: `${from}-to-${to}`,
      ...{ from, to, name: words, perWeek, criticality, minutes },
    })),
  };
}

function tellStructure(plan: StructurePlan, role: Position): Scenario["structures"][number] {
  const { kind, name, note, judgedOn, inclusions } = plan;
  const judged = Object.entries(inclusions).map(([group, [level, evidence]]) => ({
    workgroup: role(group),
    ...{ level, evidence, judgedBy: JUDGE, judgedOn },
  }));
  return { kind, name, note, inclusions: judged };
}

function tellContext({ site, ...rating }: ContextPlan, position: Position): Scenario["context"][number] {
  return { ...rating, site: site === null ? null : position(site), judgedBy: JUDGE };
}
