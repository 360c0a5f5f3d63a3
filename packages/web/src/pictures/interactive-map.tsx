import { type Drawing, type MapFocus, type MapLayout, roleSentence, type SvgNode } from "@interrelate/pictures";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type SVGAttributes,
  useRef,
  useState,
} from "react";
import { roleUnder, useDragRoles } from "./drag-roles.ts";
import { type MapPlace, type Walkable, walk } from "./map-walk.ts";
import type { MovedRoles } from "./moved-roles.ts";
import styles from "./pictures.module.css";
import { svgElement } from "./svg-element.tsx";

interface InteractiveMapProps {
  /** What the map shows, in one sentence. */
  label: string;
  layout: MapLayout;
  draw: (focus: MapFocus) => Drawing;
  ties: readonly { from: string; to: string; sentence: string }[];
  /** What the address puts in front. */
  selected: MapFocus;
  moved: MovedRoles;
  onTie: (from: string, to: string) => void;
  onRole: (role: string | null) => void;
}

/** The most roles for which a map is redrawn quickly enough to follow a pointer; more answer to a click. */
const HOVER_ROLES = 20;

/**
 * A relational map that answers to pointer and keyboard. Hovering or focusing a role shows its ties alone, a tie
 * thickens; arrow keys walk (see `walk`), Enter opens, Shift and an arrow move a role. One tab stop.
 */
export function InteractiveMap({ label, layout, draw, ties, selected, moved, onTie, onRole }: InteractiveMapProps) {
  const picture = useRef<SVGSVGElement>(null);
  const crowded = layout.roles.size > HOVER_ROLES;
  const [near, setNear] = useState<MapFocus>(null);
  const [place, setPlace] = useState<MapPlace | null>(null);
  const { wasDrag, ...dragging } = useDragRoles(layout, moved.move);
  const drawing = draw(near ?? selected);
  const sentences = new Map(ties.map((tie) => [JSON.stringify([tie.from, tie.to]), tie.sentence]));
  const map = walkable(layout, ties);
  const stop = place?.tie ? JSON.stringify(place.tie) : (place?.role ?? map.roles[0]?.id);

  const open = (tie: readonly [string, string] | null, role: string | null) => {
    if (tie) onTie(...tie);
    else if (role !== null) onRole(selected !== null && "role" in selected && selected.role === role ? null : role);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const here: MapPlace | null = place ?? (map.roles[0] ? { role: map.roles[0].id } : null);
    if (here === null) return;
    if (event.key === "Enter" || event.key === " ") {
      if (here.tie) open(here.tie, null);
      else open(null, here.role);
    } else if (event.shiftKey && !here.tie && event.key.startsWith("Arrow")) {
      nudge(layout, here.role, event.key, moved);
    } else {
      const next = walk(map, here, event.key);
      if (next === null) {
        if (event.key === "Escape") onRole(null);
        return;
      }
      setPlace(next);
      focusOn(picture.current, next);
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    if (wasDrag()) return;
    open(tieUnder(event.target), roleUnder(event.target));
  };
  const onFocus = (event: FocusEvent<SVGSVGElement>) => {
    const found = placeOf(event.target, place);
    setPlace(found);
    if (!event.target.matches(":focus-visible")) return;
    setNear(found && (found.tie ? { tie: found.tie } : found));
  };
  const onPointerOver = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerType === "touch" || crowded) return;
    const [tie, role] = [tieUnder(event.target), roleUnder(event.target)];
    setNear(tie ? { tie } : role ? { role } : null);
  };

  const decorate = (node: SvgNode): SVGAttributes<SVGElement> | undefined => {
    const { "data-tie": tie, "data-role": role } = node.attributes;
    if (typeof tie === "string")
      return { role: "button", tabIndex: tie === stop ? 0 : -1, "aria-label": sentences.get(tie) };
    const placed = typeof role === "string" ? layout.roles.get(role) : undefined;
    if (placed) return { role: "button", tabIndex: placed.id === stop ? 0 : -1, "aria-label": roleSentence(placed) };
    if (node.tag !== "svg") return undefined;
    const handlers = {
      ...dragging,
      onKeyDown,
      onClick,
      onFocus,
      onBlur: () => setNear(null),
      onPointerOver,
      onPointerLeave: () => setNear(null),
    };
    return {
      ...handlers,
      role: "group",
      "aria-label": label,
      "aria-describedby": "map-keys",
      ref: picture,
    } as SVGAttributes<SVGElement>;
  };
  const { xmlns: _, ...attributes } = drawing.node.attributes;
  return (
    <div className={styles.map} data-crowded={crowded || undefined}>
      {svgElement({ ...drawing.node, attributes }, "map", decorate)}
    </div>
  );
}

/** Roles in the order in which they stand around the middle, so that right is clockwise. */
function walkable({ roles, field }: MapLayout, ties: Walkable["ties"]): Walkable {
  const turn = ({ x, y }: { x: number; y: number }) => {
    const angle = Math.atan2(y - field.y - field.height / 2, x - field.x - field.width / 2) + Math.PI / 2;
    return (angle + 2 * Math.PI + 0.01) % (2 * Math.PI);
  };
  return { roles: [...roles.values()].sort((a, b) => turn(a) - turn(b)), ties };
}

function tieUnder(target: EventTarget): readonly [string, string] | null {
  const key = target instanceof Element ? target.closest("[data-tie]")?.getAttribute("data-tie") : null;
  return key ? (JSON.parse(key) as [string, string]) : null;
}

/** Where the keyboard stands when an element takes the focus; a tie keeps the role one came from. */
function placeOf(target: EventTarget, before: MapPlace | null): MapPlace | null {
  const tie = tieUnder(target);
  if (tie) return { role: before && tie.includes(before.role) ? before.role : tie[0], tie };
  const role = roleUnder(target);
  return role === null ? null : { role };
}

function focusOn(picture: SVGSVGElement | null, place: MapPlace): void {
  const selector = place.tie
    ? `[data-tie="${CSS.escape(JSON.stringify(place.tie))}"]`
    : `[data-role="${CSS.escape(place.role)}"]`;
  picture?.querySelector<SVGElement>(selector)?.focus();
}

function nudge({ roles, field }: MapLayout, id: string, key: string, { move }: MovedRoles): void {
  const role = roles.get(id);
  if (!role) return;
  const right = Number(key === "ArrowRight") - Number(key === "ArrowLeft");
  const down = Number(key === "ArrowDown") - Number(key === "ArrowUp");
  move(id, { x: (role.x - field.x) / field.width + right * 0.03, y: (role.y - field.y) / field.height + down * 0.03 });
}
