import "./tones.css";
import type { SvgNode } from "@interrelate/pictures";
import { createElement, type ReactElement, type SVGAttributes } from "react";

/** Extra attributes for a node of a drawing: handlers, roles and names for what can be reached. */
export type Decorate = (node: SvgNode) => SVGAttributes<SVGElement> | undefined;

/**
 * A drawing as React elements. `title` and `desc` are left out: the page names pictures itself, and a native
 * tooltip over a whole picture is in the way.
 */
export function svgElement(node: SvgNode, key: string | number, decorate?: Decorate): ReactElement | null {
  if (node.tag === "title" || node.tag === "desc") return null;
  const attributes = { ...reactAttributes(node.attributes), ...decorate?.(node), key };
  if (node.text !== undefined) return createElement(node.tag, attributes, node.text);
  // What stands over a tie or a cell is said by the name of what it stands on.
  if (node.attributes.class === "figures") Object.assign(attributes, { "aria-hidden": true });
  const children = (node.children ?? []).map((child, place) => svgElement(child, keyOf(child, place), decorate));
  return createElement(node.tag, attributes, ...children);
}

/** A flow, a tie or a role keeps its element when others around it change, and with it the focus. */
function keyOf(node: SvgNode, place: number): string | number {
  // Several flows run over one tie.
  return node.attributes["data-flow"] ?? node.attributes["data-tie"] ?? node.attributes["data-role"] ?? place;
}

function reactAttributes(attributes: SvgNode["attributes"]): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
}

function reactName(name: string): string {
  if (name === "class") return "className";
  if (name.startsWith("data-") || name.startsWith("aria-")) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
