import type { Drawing, SvgNode } from "@interrelate/pictures";
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, SVGAttributes } from "react";
import { StillPicture } from "../../../pictures/still-picture.tsx";
import { MapSheet } from "../map-sheet.tsx";
import styles from "./hand-offs.module.css";
import { isHandOff } from "./reachable-flows.ts";
import { pictureTexts as texts } from "./texts.ts";
import type { Near } from "./use-near.ts";

interface HandOffPictureProps {
  /** The map, with flows that can be hit. */
  drawing: Drawing;
  label: string;
  /** The hand-offs that the page is about, in their order, with what each says. */
  handOffs: readonly { id: string; sentence: string }[];
  /** Whether all hand-offs of the map are among them; else the others are drawn faintly. */
  isAll: boolean;
  near: Near;
  onOpen: (id: string) => void;
}

/**
 * A process map whose hand-offs can be reached: arrow keys walk them in the order of the list, Enter opens; both
 * directions of the tie stand below while a hand-off has pointer or focus. One tab stop.
 */
export function HandOffPicture(props: HandOffPictureProps) {
  const { drawing, label, handOffs, isAll, onOpen } = props;
  const { id: near } = props.near;
  const sentences = new Map(handOffs.map(({ id, sentence }) => [id, sentence]));
  const stop = near !== null && sentences.has(near) ? near : handOffs[0]?.id;
  const faint = (id: string | number | undefined) =>
    near === null || !sentences.has(near) ? !isAll && !sentences.has(String(id)) : id !== near;
  const root = rootHandlers({ order: handOffs.map(({ id }) => id), near: props.near, onOpen });
  const decorate = (node: SvgNode): SVGAttributes<SVGElement> | undefined => {
    if (node.tag === "svg") return root;
    const flow = node.attributes["data-flow"];
    if (node.attributes["data-figure-of"] !== undefined)
      return { opacity: faint(node.attributes["data-figure-of"]) ? 0.15 : 1 };
    if (flow === undefined) return undefined;
    const opacity = faint(flow) ? 0.15 : 1;
    const sentence = sentences.get(String(flow));
    if (!isHandOff(node) || sentence === undefined) return { opacity, pointerEvents: "none" };
    return { opacity, role: "button", tabIndex: flow === stop ? 0 : -1, "aria-label": sentence };
  };
  return (
    <div className={styles.picture}>
      <MapSheet drawing={drawing} least={0.65}>
        <StillPicture drawing={drawing} label={label} decorate={decorate} />
      </MapSheet>
      <p className={styles.hint} data-print="no">
        {sentences.get(props.near.inPicture ?? "") ?? (handOffs.length > 0 ? texts.keys : "")}
      </p>
    </div>
  );
}

interface Handling extends Pick<HandOffPictureProps, "near" | "onOpen"> {
  order: readonly string[];
}

function rootHandlers({ order, near, onOpen }: Handling): SVGAttributes<SVGElement> {
  const known = (target: EventTarget) => {
    const id = flowUnder(target);
    return id !== null && order.includes(id) ? id : null;
  };
  return {
    role: "group",
    onKeyDown: (event: KeyboardEvent<SVGElement>) => {
      const id = known(event.target);
      if (id === null) return;
      if (event.key === "Enter" || event.key === " ") onOpen(id);
      else {
        const next = order[order.indexOf(id) + stepOf(event.key)];
        if (next === undefined || next === id) return;
        event.currentTarget.querySelector<SVGElement>(`[data-flow="${CSS.escape(next)}"]`)?.focus();
      }
      event.preventDefault();
    },
    onFocus: (event: FocusEvent<SVGElement>) => near.onFocus(known(event.target), "picture"),
    onBlur: () => near.onFocus(null),
    onPointerOver: (event: PointerEvent<SVGElement>) => near.onPoint(known(event.target), "picture"),
    onPointerLeave: () => near.onPoint(null),
    onClick: (event: MouseEvent<SVGElement>) => {
      const id = known(event.target);
      if (id !== null) onOpen(id);
    },
  };
}

function stepOf(key: string): number {
  return Number(key === "ArrowRight" || key === "ArrowDown") - Number(key === "ArrowLeft" || key === "ArrowUp");
}

function flowUnder(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-flow]")?.getAttribute("data-flow") ?? null) : null;
}
