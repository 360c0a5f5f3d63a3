import type { Workgroup } from "@interrelate/contract";
import { ViewportPortal } from "@xyflow/react";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import styles from "./canvas.module.css";
import { handOff } from "./draw-elements.ts";
import type { FlowEdge, StepNode } from "./elements.ts";
import { useFlowShape } from "./flow-view.tsx";

interface TieCardProps {
  edge: FlowEdge | undefined;
  nodes: readonly StepNode[];
  ties: DrawnTies;
  workgroups: ReadonlyMap<string, Workgroup>;
}

/** Both directions of the tie that a flow runs over, beside the flow; the receiver's experience first. */
export function TieCard({ edge, nodes, ties, workgroups }: TieCardProps) {
  const shape = useFlowShape(edge?.source ?? "", edge?.target ?? "", edge?.data?.mirrored ?? false);
  const steps = new Map(nodes.map(({ id, data: { step } }) => [id, step]));
  const hands = edge?.data && handOff(edge.data.flow, steps);
  if (!hands || shape === null) return null;
  const { x, y } = shape.middle;
  const name = (id: string) => workgroups.get(id)?.name ?? texts.noLane;
  const direction = (rater: string, rated: string) => {
    const tie = ties.reading(rater, rated);
    return (
      <p data-band={tie.state === "shown" ? tie.band : tie.state}>
        {texts.tieOf(name(rater), name(rated))}: <strong>{ties.words(rater, rated)}</strong>
      </p>
    );
  };
  return (
    <ViewportPortal>
      <div className={styles.tieCard} style={{ transform: `translate(${x}px, ${y + 12}px) translateX(-50%)` }}>
        {direction(hands.receiver, hands.sender)}
        {direction(hands.sender, hands.receiver)}
      </div>
    </ViewportPortal>
  );
}
