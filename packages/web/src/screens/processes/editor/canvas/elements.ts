import type { MapFlow, MapStep } from "@interrelate/contract";
import type { Edge, Node } from "@xyflow/react";

/** How a flow is drawn: as the tie it runs over, or plainly where it stays in a lane or no ties are shown. */
export type FlowLook = "strong" | "moderate" | "weak" | "hidden" | "unrated" | "plain";

/** A step as the drawing shows it. */
export type StepNode = Node<{ step: MapStep; mirrored: boolean }, "step">;

/** A flow as the drawing shows it. */
export type FlowEdge = Edge<{ flow: MapFlow; look: FlowLook; uncertain: boolean; mirrored: boolean }, "flow">;

export interface Elements {
  nodes: StepNode[];
  edges: FlowEdge[];
}
