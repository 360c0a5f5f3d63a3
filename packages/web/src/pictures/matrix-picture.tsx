import type { Drawing, SvgNode } from "@interrelate/pictures";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type SVGAttributes,
  useState,
} from "react";
import styles from "./pictures.module.css";
import { StillPicture } from "./still-picture.tsx";

interface MatrixPictureProps {
  drawing: Drawing;
  label: string;
  onTie: (from: string, to: string) => void;
}

interface Cell {
  key: string;
  sentence: string;
}

/**
 * A matrix whose cells can be reached: arrow keys walk them, Enter opens the tie; n and interval stand below while a
 * cell has pointer or focus. One tab stop.
 */
export function MatrixPicture({ drawing, label, onTie }: MatrixPictureProps) {
  const cells = cellsOf(drawing.node);
  const [stop, setStop] = useState<string | null>(null);
  const [near, setNear] = useState<string | null>(null);
  const current = cells.some((cell) => cell.key === stop) ? stop : cells[0]?.key;
  const open = (key: string) => onTie(...(JSON.parse(key) as [string, string]));

  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const key = keyUnder(event.target);
    if (key === null) return;
    if (event.key === "Enter" || event.key === " ") open(key);
    else {
      const next = neighbour(event.currentTarget, key, event.key);
      if (next === null) return;
      next.focus();
    }
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<SVGElement>) => {
    setStop(keyUnder(event.target));
    setNear(keyUnder(event.target));
  };
  const onClick = (event: MouseEvent<SVGElement>) => {
    const key = keyUnder(event.target);
    if (key !== null) open(key);
  };
  const decorate = (node: SvgNode): SVGAttributes<SVGElement> | undefined => {
    if (node.tag === "svg") {
      const onPointerOver = (event: PointerEvent<SVGElement>) => setNear(keyUnder(event.target));
      return {
        role: "group",
        onKeyDown,
        onFocus,
        onClick,
        onPointerOver,
        onPointerLeave: () => setNear(null),
        onBlur: () => setNear(null),
      };
    }
    const key = node.attributes["data-tie"];
    if (typeof key !== "string") return undefined;
    return { role: "button", tabIndex: key === current ? 0 : -1, "aria-label": sentenceOf(node) };
  };
  return (
    <div className={styles.matrix}>
      <StillPicture drawing={drawing} label={label} decorate={decorate} />
      <p className={styles.hint} data-print="no">
        {cells.find((cell) => cell.key === near)?.sentence ?? "Arrow keys walk the cells, Enter opens a tie."}
      </p>
    </div>
  );
}

function cellsOf(node: SvgNode): Cell[] {
  const key = node.attributes["data-tie"];
  if (typeof key === "string") return [{ key, sentence: sentenceOf(node) }];
  return (node.children ?? []).flatMap(cellsOf);
}

function sentenceOf(node: SvgNode): string {
  return node.children?.find((child) => child.tag === "title")?.text ?? "";
}

function keyUnder(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-tie]")?.getAttribute("data-tie") ?? null) : null;
}

/** The nearest cell in the direction of an arrow, by where cells lie on the page. */
function neighbour(picture: SVGElement, key: string, arrow: string): SVGElement | null {
  const across = Number(arrow === "ArrowRight") - Number(arrow === "ArrowLeft");
  const down = Number(arrow === "ArrowDown") - Number(arrow === "ArrowUp");
  if (across === 0 && down === 0) return null;
  const all = [...picture.querySelectorAll<SVGElement>("[data-tie]")].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));
  const here = all.find(({ element }) => element.getAttribute("data-tie") === key)?.box;
  if (here === undefined) return null;
  const ahead = all.flatMap(({ element, box }) => {
    const [dx, dy] = [box.x - here.x, box.y - here.y];
    const [forward, aside] = across === 0 ? [dy * down, Math.abs(dx)] : [dx * across, Math.abs(dy)];
    return forward > 2 && aside < 2 ? [{ element, forward }] : [];
  });
  return ahead.sort((a, b) => a.forward - b.forward)[0]?.element ?? null;
}
