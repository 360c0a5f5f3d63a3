import "@xyflow/react/dist/base.css";
import type { StepKind, Workgroup } from "@interrelate/contract";
import { type FinalConnectionState, type NodeChange, ReactFlow, SelectionMode, useReactFlow } from "@xyflow/react";
import { type MouseEvent, type ReactNode, useCallback, useMemo, useState } from "react";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import styles from "./canvas.module.css";
import { dropped } from "./dropped.ts";
import type { FlowEdge, StepNode } from "./elements.ts";
import { FlowView } from "./flow-view.tsx";
import { LanesView } from "./lanes-view.tsx";
import { inMap, type Stage } from "./stage.ts";
import { StepView } from "./step-view.tsx";
import { TieCard } from "./tie-card.tsx";
import type { Drawing } from "./use-drawing.ts";
import { SMALLEST_ZOOM, useFit } from "./use-fit.ts";
import { useMoving } from "./use-moving.ts";

const NODE_TYPES = { step: StepView };
const EDGE_TYPES = { flow: FlowView };

interface MapCanvasProps {
  label: string;
  drawing: Drawing;
  stage: Stage;
  workgroups: ReadonlyMap<string, Workgroup>;
  ties: DrawnTies | null;
  deeds: MapDeeds;
  /** The kind of step that the next click puts into a lane; null when a click only selects. */
  placing: StepKind | null;
  onPlaced: (kind: null) => void;
  /** An element was tapped: its fields are wanted where they are not beside the drawing. */
  onOpen: () => void;
  /** Opens the fields of an element with its name ready to be written. */
  edit: (id: string) => void;
  children?: ReactNode;
}

/** The drawing of a map: everything the pointer can do. */
export function MapCanvas(props: MapCanvasProps) {
  const { label, drawing, stage, workgroups, ties, deeds, placing, onPlaced, onOpen, edit, children } = props;
  const [near, setNear] = useState<string | null>(null);
  const { screenToFlowPosition } = useReactFlow();
  const fit = useFit(stage, "readable");
  const { onSelect } = drawing;
  const moving = useMoving(drawing.nodes);
  const { move } = moving;
  const onNodesChange = useCallback(
    (changes: NodeChange<StepNode>[]) => {
      onSelect(changes);
      move(changes);
    },
    [onSelect, move],
  );
  const handlers = useMemo(() => {
    const at = (event: globalThis.MouseEvent | TouchEvent | MouseEvent) => screenToFlowPosition(pointOf(event));
    return {
      onNodeDragStop: (_: unknown, __: StepNode, moved: StepNode[]) => deeds.place(dropped(moved, stage)),
      onSelectionDragStop: (_: unknown, moved: StepNode[]) => deeds.place(dropped(moved, stage)),
      onConnect: ({ source, target }: { source: string; target: string }) => deeds.connect(source, target),
      onConnectEnd: (event: globalThis.MouseEvent | TouchEvent, { fromNode, isValid }: FinalConnectionState) => {
        if (fromNode === null || isValid) return;
        const onto = stepUnder(event);
        if (onto === fromNode.id) return;
        if (onto !== null) deeds.connect(fromNode.id, onto);
        else deeds.addAt("task", inMap({ ...at(event), width: 0, height: 0 }, stage), fromNode.id);
      },
      onPaneClick: (event: MouseEvent) => {
        if (placing === null) return;
        onPlaced(null);
        deeds.addAt(placing, inMap({ ...at(event), width: 0, height: 0 }, stage));
      },
      onNodeClick: (event: MouseEvent) => isSeveral(event) || onOpen(),
      onEdgeClick: (event: MouseEvent) => isSeveral(event) || onOpen(),
      onNodeDoubleClick: (_: unknown, { id }: StepNode) => edit(id),
      onEdgeDoubleClick: (_: unknown, { id }: FlowEdge) => edit(id),
      onEdgeMouseEnter: (_: unknown, { id }: FlowEdge) => setNear(id),
      onEdgeMouseLeave: () => setNear(null),
    };
  }, [deeds, stage, placing, onPlaced, onOpen, edit, screenToFlowPosition]);
  return (
    <div className={styles.canvas} data-placing={placing ?? undefined}>
      <ReactFlow
        aria-label={label}
        aria-describedby="process-map-keys"
        nodes={moving.nodes}
        edges={drawing.edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onSelect}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...handlers}
        ariaLabelConfig={ARIA}
        onInit={fit}
        minZoom={SMALLEST_ZOOM}
        maxZoom={2}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionMode={SelectionMode.Partial}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
        preventScrolling={false}
        nodeDragThreshold={3}
        connectionRadius={28}
        elevateNodesOnSelect={false}
      >
        <LanesView stage={stage} workgroups={workgroups} />
        {near !== null && ties && (
          <TieCard
            edge={drawing.edges.find(({ id }) => id === near)}
            nodes={drawing.nodes}
            ties={ties}
            workgroups={workgroups}
          />
        )}
      </ReactFlow>
      {children}
    </div>
  );
}

const ARIA = {
  "node.a11yDescription.default": texts.keysHint,
  "node.a11yDescription.keyboardDisabled": texts.keysHint,
  "edge.a11yDescription.default": texts.flowHint,
};

function isSeveral(event: MouseEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

function pointOf(event: globalThis.MouseEvent | TouchEvent | MouseEvent): { x: number; y: number } {
  const point = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

function stepUnder(event: globalThis.MouseEvent | TouchEvent): string | null {
  const { x, y } = pointOf(event);
  return document.elementFromPoint(x, y)?.closest(".react-flow__node")?.getAttribute("data-id") ?? null;
}
