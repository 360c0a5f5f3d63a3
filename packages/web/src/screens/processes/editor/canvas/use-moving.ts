import type { NodeChange, XYPosition } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import type { StepNode } from "./elements.ts";

type Places = ReadonlyMap<string, XYPosition>;
const NOBODY: Places = new Map();

/**
 * Steps under somebody's pointer: where they are drawn until they are let go. Only the drawing follows a drag; the map
 * learns the place at its end.
 */
export function useMoving(nodes: StepNode[]): { nodes: StepNode[]; move: (changes: NodeChange<StepNode>[]) => void } {
  const [places, setPlaces] = useState(NOBODY);
  const move = useCallback((changes: NodeChange<StepNode>[]) => {
    const moves = changes.filter((change) => change.type === "position");
    if (moves.length === 0) return;
    setPlaces((before) => {
      const after = new Map(before);
      for (const { id, dragging, position } of moves) {
        if (dragging && position) after.set(id, position);
        else if (!dragging) after.delete(id);
      }
      return after.size === 0 ? NOBODY : after;
    });
  }, []);
  const drawn = useMemo(() => (places === NOBODY ? nodes : nodes.map((node) => moved(node, places))), [nodes, places]);
  return { nodes: drawn, move };
}

function moved(node: StepNode, places: Places): StepNode {
  const position = places.get(node.id);
  return position === undefined ? node : { ...node, position, dragging: true };
}
