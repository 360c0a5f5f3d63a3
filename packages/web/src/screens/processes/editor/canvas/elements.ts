import type { MapFlow, MapStep } from "@interrelate/contract";
import type { Edge, Node } from "@xyflow/react";

/** How a flow is drawn: as the tie it runs over, or plainly where it stays in a lane or no ties are shown. */
export type FlowLook = "strong" | "moderate" | "weak" | "hidden" | "unrated" | "plain";

/** A step as the drawing shows it. */
export type StepNode = Node<{ step: MapStep; mirrored: boolean }, "step">;

/** A flow as the drawing shows it. */
export type FlowEdge = Edge<FlowData, "flow">;

interface FlowData extends Record<string, unknown> {
  flow: MapFlow;
  look: FlowLook;
  uncertain: boolean;
  /** The mean of the tie, as people read it; empty where none is shown. */
  figure: string;
  mirrored: boolean;
}

export interface Elements {
  nodes: StepNode[];
  edges: FlowEdge[];
}
