import "../../../../pictures/tones.css";
import { lineStyle, tone } from "@interrelate/pictures";
import { type EdgeProps, useInternalNode } from "@xyflow/react";
import { memo } from "react";
import styles from "./canvas.module.css";
import type { FlowEdge, FlowLook, StepNode } from "./elements.ts";
import { type FlowShape, flowShape } from "./flow-shape.ts";
import type { Rect } from "./stage.ts";

/** A flow on the drawing: as the tie it runs over where it crosses lanes. */
export const FlowView = memo(function FlowView({ source, target, data }: EdgeProps<FlowEdge>) {
  const shape = useFlowShape(source, target, data?.mirrored ?? false);
  if (shape === null || data === undefined) return null;
  const { look, uncertain, figure, flow } = data;
  const isOpen = look === "hidden" || look === "unrated";
  const style = styleOf(look);
  return (
    <g className={styles.flow} data-look={look}>
      <path className={styles.hit} d={shape.line} />
      {uncertain && (
        <path className={styles.soft} d={shape.line} strokeWidth={style.width + 7} stroke={tone("moderate")} />
      )}
      <path
        className={styles.line}
        d={shape.line}
        stroke={style.stroke}
        strokeWidth={style.width}
        strokeDasharray={style.dashes}
        strokeLinecap={look === "hidden" ? "round" : "butt"}
      />
      <path
        className={styles.head}
        d={headOf(shape, style.width)}
        fill={isOpen ? "var(--card)" : style.stroke}
        stroke={isOpen ? style.stroke : "none"}
      />
      {flow.name !== "" && (
        <text
          className={styles.flowName}
          x={shape.middle.x}
          y={shape.middle.y - (figure !== "" || look === "hidden" ? 14 : 6)}
        >
          {flow.name}
        </text>
      )}{" "}
      {figure !== "" && <Slip {...shape.middle} look={look} figure={figure} />}
      {look === "hidden" && <Lock {...shape.middle} />}
    </g>
  );
});

/** How a flow runs between two steps as they stand now, also while one is dragged; null until both are there. */
export function useFlowShape(from: string, to: string, mirrored: boolean): FlowShape | null {
  const one = useRect(from);
  const other = useRect(to);
  return one && other && flowShape(one, other, mirrored);
}

function useRect(id: string): Rect | null {
  const node = useInternalNode<StepNode>(id);
  if (node === undefined) return null;
  const { width = 0, height = 0 } = node.measured;
  return { ...node.internals.positionAbsolute, width, height };
}

function styleOf(look: FlowLook): { stroke: string; width: number; dashes?: string } {
  return look === "plain" || look === "unrated" ? { stroke: "var(--edge)", width: 1.3 } : lineStyle(look);
}

function headOf({ tip, toward }: FlowShape, width: number): string {
  const [length, half] = [7 + width * 0.9, 3 + width * 0.6];
  const back = { x: tip.x - toward.x * length, y: tip.y - toward.y * length };
  const side = { x: -toward.y * half, y: toward.x * half };
  return `M${tip.x} ${tip.y}L${back.x + side.x} ${back.y + side.y}L${back.x - side.x} ${back.y - side.y}z`;
}

/** The mean of a tie, on its line. */
function Slip({ x, y, look, figure }: { x: number; y: number; look: FlowLook; figure: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.slipBox} x="-16" y="-8.5" width="32" height="17" rx="5" />
      <text className={styles.slipFigure} data-look={look} y="4">
        {figure}
      </text>
    </g>
  );
}

/** The figure of this tie is hidden to protect those who answered. */
function Lock({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className={styles.lock}>
      <circle r="8" className={styles.disc} />
      <path className={styles.bow} d="M-2 -0.5v-1.6a2 2 0 0 1 4 0v1.6" />
      <rect x="-3.4" y="-0.6" width="6.8" height="4.8" rx="1.1" />
    </g>
  );
}
