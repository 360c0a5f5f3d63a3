import type { Workgroup } from "@interrelate/contract";
import { useStore, ViewportPortal } from "@xyflow/react";
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

/** The card is about this wide; where there is less room behind the flow it stands before it. */
const WIDTH = 280;

/** Both directions of the tie that a flow runs over, beside the flow; the receiver's experience first. */
export function TieCard({ edge, nodes, ties, workgroups }: TieCardProps) {
  const shape = useFlowShape(edge?.source ?? "", edge?.target ?? "", edge?.data?.mirrored ?? false);
  const zoom = useStore((store) => store.transform[2]);
  const room = useStore((store) => (store.width - store.transform[0]) / store.transform[2]);
  const steps = new Map(nodes.map(({ id, data: { step } }) => [id, step]));
  const hands = edge?.data && handOff(edge.data.flow, steps);
  if (!hands || shape === null) return null;
  const { x, y } = shape.middle;
  const side = x + WIDTH / zoom < room ? "14px, -50%" : "calc(-100% - 14px), -50%";
  const name = (id: string) => workgroups.get(id)?.name ?? texts.noLane;
  const direction = (rater: string, rated: string) => {
    const tie = ties.reading(rater, rated);
    return (
      <p data-band={tie.state === "shown" ? tie.band : tie.state}>
        {texts.tieOf(name(rater), name(rated))}: <strong>{ties.words(rater, rated)}</strong>
      </p>
    );
  };
  // As large as other words, however far away the drawing is.
  const transform = `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(${side})`;
  return (
    <ViewportPortal>
      <div className={styles.tieCard} style={{ transform }}>
        {direction(hands.receiver, hands.sender)}
        {direction(hands.sender, hands.receiver)}
      </div>
    </ViewportPortal>
  );
}
