import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { type DrawingSource, drawElements } from "./draw-elements.ts";
import type { Elements, FlowEdge, StepNode } from "./elements.ts";

/** What the drawing shows, what is selected in it, and where the keyboard stands. */
export interface Drawing extends Elements {
  /** The ids of the selected steps and flows. */
  selected: readonly string[];
  /** The ids of the steps in reading order. */
  order: readonly string[];
  /** Takes in what the drawing says is selected now. */
  onSelect: (changes: (NodeChange<StepNode> | EdgeChange<FlowEdge>)[]) => void;
  /** Selects these and nothing else; the keyboard will enter the drawing at the last of them. */
  select: (ids: readonly string[]) => void;
}

interface State extends Elements {
  source: DrawingSource;
  /** What is selected, also when it is not drawn yet. */
  chosen: readonly string[];
  /** The element at which the keyboard enters the drawing; null for the first. */
  stop: string | null;
}

/** The drawing of a map, kept up with it. */
export function useDrawing(source: DrawingSource): Drawing {
  const [state, setState] = useState(() => redrawn({ nodes: [], edges: [], source, chosen: [], stop: null }, source));
  // What is drawn follows the map before it is shown.
  if (state.source !== source) setState(redrawn(state, source));
  const onSelect = useCallback<Drawing["onSelect"]>((changes) => {
    const selects = changes.filter((change) => change.type === "select");
    if (selects.length === 0) return;
    setState((old) => {
      const chosen = new Set(old.chosen);
      for (const { id, selected } of selects) chosen[selected ? "add" : "delete"](id);
      return withSelected(old, [...chosen]);
    });
  }, []);
  const select = useCallback((ids: readonly string[]) => setState((old) => withSelected(old, ids)), []);
  const { nodes, edges } = state;
  const selected = useSameList(selectedIds(state));
  const order = useSameList(nodes.map(({ id }) => id));
  return useMemo(
    () => ({ nodes, edges, selected, order, onSelect, select }),
    [nodes, edges, selected, order, onSelect, select],
  );
}

/** The same list as before as long as it holds the same ids, which have no spaces. */
function useSameList(ids: readonly string[]): readonly string[] {
  const key = ids.join(" ");
  return useMemo(() => (key === "" ? [] : key.split(" ")), [key]);
}

function selectedIds({ nodes, edges }: Elements): string[] {
  return [...nodes, ...edges].flatMap(({ id, selected }) => (selected ? [id] : []));
}

function redrawn(state: State, source: DrawingSource): State {
  return marked({ ...state, ...drawElements(source, state), source });
}

function withSelected(state: State, chosen: readonly string[]): State {
  return marked({ ...state, chosen, stop: chosen.at(-1) ?? state.stop });
}

/** Marks what is selected, and the one stop of the Tab key: the one in `stop`, or the first step where that is gone. */
function marked(state: State): State {
  const wanted = new Set(state.chosen);
  const nodes = changed(state.nodes, (node) => selectedOrNot(node, wanted));
  const edges = changed(state.edges, (edge) => selectedOrNot(edge, wanted));
  const isThere = nodes.some(({ id }) => id === state.stop) || edges.some(({ id }) => id === state.stop);
  const stop = isThere ? state.stop : (nodes[0]?.id ?? null);
  return {
    ...state,
    nodes: changed(nodes, (node) => stopOrNot(node, stop)),
    edges: changed(edges, (edge) => stopOrNot(edge, stop)),
  };
}

function selectedOrNot<Element extends StepNode | FlowEdge>(element: Element, wanted: ReadonlySet<string>): Element {
  const selected = wanted.has(element.id);
  return (element.selected ?? false) === selected ? element : { ...element, selected };
}

function stopOrNot<Element extends StepNode | FlowEdge>(element: Element, stop: string | null): Element {
  const tabIndex = element.id === stop ? 0 : -1;
  if (element.domAttributes?.tabIndex === tabIndex) return element;
  return { ...element, domAttributes: { ...element.domAttributes, tabIndex } };
}

/** The same list where nothing in it changes. */
function changed<Element>(list: Element[], change: (element: Element) => Element): Element[] {
  const after = list.map(change);
  return after.every((element, at) => element === list[at]) ? list : after;
}
