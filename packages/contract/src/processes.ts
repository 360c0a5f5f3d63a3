import * as z from "zod";
import { day, id, instant, isOneLine, NOT_ONE_LINE, name } from "./words.ts";

/** What happens at a step of a process map. */
export const stepKind = z.enum(["start", "task", "decision", "wait", "end"]);
export type StepKind = z.infer<typeof stepKind>;

/** Names a step or a flow within its map; also a name in XML, so that it survives a journey through BPMN. */
const elementId = z.string().regex(/^[A-Za-z_][\w-]{0,63}$/, "Letters, digits, - and _, beginning with a letter.");

const words = z.string().trim().max(200, "At most 200 characters.").refine(isOneLine, NOT_ONE_LINE);
const minutes = z.number().min(0).max(5_256_000).nullable();
const place = z.number().min(-1_000_000).max(1_000_000);

export const mapStep = z.object({
  id: elementId,
  kind: stepKind,
  /** The workgroup in whose lane it stands. */
  workgroupId: id,
  name: words,
  /** Where its left edge stands, from the beginning of the lanes, and its upper edge, from the top of its lane, in pixels. */
  x: place,
  y: place,
  /** How long the work takes, or the waiting at a wait; null where nobody has said. */
  minutes,
});
export type MapStep = z.infer<typeof mapStep>;

/** How much depends on a flow being right: 1 little, 2 something, 3 much. */
export const criticality = z.number().int().min(1).max(3);

export const mapFlow = z.object({
  id: elementId,
  from: elementId,
  to: elementId,
  /** What it is called, such as the answer to a decision. */
  name: words,
  /** How often a week it happens; null where nobody has said. */
  perWeek: z.number().min(0).max(1_000_000).nullable(),
  criticality: criticality.nullable(),
  /** Waiting between the two steps. */
  minutes,
});
export type MapFlow = z.infer<typeof mapFlow>;

/** A process map: lanes from top to bottom, steps in them, and flows between steps. */
export const mapContent = z
  .object({
    /** The workgroups whose lanes are drawn, from top to bottom. */
    lanes: z.array(id).max(60),
    steps: z.array(mapStep).max(1000),
    flows: z.array(mapFlow).max(3000),
  })
  .superRefine(({ lanes, steps, flows }, context) => {
    const refuse = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: "custom", path, message });
    if (new Set(lanes).size < lanes.length) refuse("A workgroup has two lanes.", "lanes");
    const known = new Set(steps.map((step) => step.id));
    if (new Set([...known, ...flows.map((flow) => flow.id)]).size < steps.length + flows.length) {
      refuse("Two elements have the same id.");
    }
    for (const [position, step] of steps.entries()) {
      if (!lanes.includes(step.workgroupId)) refuse(`“${step.name}” stands in no lane.`, "steps", position);
    }
    for (const [position, { from, to }] of flows.entries()) {
      if (!known.has(from) || !known.has(to)) refuse("A flow begins or ends nowhere.", "flows", position);
    }
  });
export type MapContent = z.infer<typeof mapContent>;

/** What a map shows: the work as it is, as it should be, or as an experiment tries it. */
export const mapKind = z.enum(["current", "desired", "experiment"]);
export type MapKind = z.infer<typeof mapKind>;

export const processMapSummary = z.object({
  id,
  kind: mapKind,
  name,
  /** Rises by one with every change of the content. */
  revision: z.number().int(),
  changedAt: instant,
});
export type ProcessMapSummary = z.infer<typeof processMapSummary>;

export const processMap = processMapSummary.extend({ content: mapContent });
export type ProcessMap = z.infer<typeof processMap>;

/** A map to begin with: empty lanes for every workgroup where it has no content. */
export const newProcessMap = z.object({ kind: mapKind, name, content: mapContent.optional() });
export type NewProcessMap = z.infer<typeof newProcessMap>;

const bytes = z.base64().max(8_000_000);

/**
 * What a browser sends of its own changes, and what it has of others': a Yjs update and state vector. `update` is null
 * when it only asks.
 */
export const mapExchange = z.object({ update: bytes.nullable(), stateVector: bytes });

/** What the browser lacks, as a Yjs update. */
export const mapExchanged = z.object({ update: bytes, revision: z.number().int() });

const level = z.number().int().min(1).max(5);

/** How the work is at a site, or over all: 1 hardly, 5 very much; null where nobody has judged. */
export const contextLevels = z.object({
  uncertainty: level.nullable(),
  interdependence: level.nullable(),
  timeConstraint: level.nullable(),
});
export type ContextLevels = z.infer<typeof contextLevels>;

export const contextRating = contextLevels.extend({
  /** Null for the work process as a whole. */
  siteId: id.nullable(),
  /** What the judgement rests on. */
  evidence: z.string().trim().max(1000),
  judgedBy: z.string(),
  judgedOn: day,
});
export type ContextRating = z.infer<typeof contextRating>;
