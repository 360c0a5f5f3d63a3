import type { Drawing } from "@interrelate/pictures";
import { ScrollArea } from "./scroll-area.tsx";
import { type Decorate, svgElement } from "./svg-element.tsx";

interface StillPictureProps {
  drawing: Drawing;
  /** What the picture shows, in one sentence. */
  label: string;
  decorate?: Decorate;
}

/** A drawing on the page; one wider than its room scrolls sideways. */
export function StillPicture({ drawing, label, decorate }: StillPictureProps) {
  const { xmlns: _, ...attributes } = drawing.node.attributes;
  const named = { ...drawing.node, attributes: { ...attributes, "aria-label": label } };
  return <ScrollArea label={label}>{svgElement(named, "picture", decorate)}</ScrollArea>;
}
