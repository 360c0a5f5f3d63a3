import { durationWords } from "@interrelate/pictures";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import styles from "./canvas.module.css";
import { stepName } from "./draw-elements.ts";
import type { StepNode } from "./elements.ts";
import { StepShape } from "./step-shape.tsx";

/** A step on the drawing; a flow is drawn by dragging from the dot at its end. */
export const StepView = memo(function StepView({ data: { step, mirrored } }: NodeProps<StepNode>) {
  const [first, last] = mirrored ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  return (
    <div className={styles.step} data-kind={step.kind} dir={mirrored ? "rtl" : "ltr"}>
      <StepShape kind={step.kind} />
      <span className={styles.words}>
        <span className={styles.name} data-unnamed={step.name === "" || undefined}>
          {stepName(step)}
        </span>{" "}
        {step.minutes !== null && <span className={styles.minutes}>{durationWords(step.minutes)}</span>}
      </span>
      <Handle type="target" position={first} isConnectableStart={false} className={styles.into ?? ""} />
      <Handle type="source" position={last} className={styles.outOf ?? ""} />
    </div>
  );
});
