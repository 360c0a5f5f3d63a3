import type { Workgroup } from "@interrelate/contract";
import { LANE_LABEL_WIDTH } from "@interrelate/work";
import { useStore, ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { texts } from "../texts.ts";
import styles from "./canvas.module.css";
import type { Stage } from "./stage.ts";

interface LanesViewProps {
  stage: Stage;
  workgroups: ReadonlyMap<string, Workgroup>;
}

/** The lanes below the steps, and their names, which stay in sight when the drawing is moved. */
export const LanesView = memo(function LanesView({ stage, workgroups }: LanesViewProps) {
  return (
    <>
      <ViewportPortal>
        <div className={styles.lanes} aria-hidden="true">
          {stage.lanes.map(({ workgroupId, y, height }) => (
            <div
              key={workgroupId}
              className={styles.lane}
              data-kind={workgroups.get(workgroupId)?.kind}
              data-lane={workgroupId}
              style={{ transform: `translate(${stage.x}px, ${y}px)`, width: stage.width, height }}
            />
          ))}
        </div>
      </ViewportPortal>
      <LaneNames stage={stage} workgroups={workgroups} />
    </>
  );
});

/** The height of a line of a name, in sizes of its font. */
const LINE = 1.25;

/** A name takes as many lines as its lane has room for; on a map shown so small that it has none, it is only heard. */
function LaneNames({ stage, workgroups }: LanesViewProps) {
  const top = useStore((store) => store.transform[1]);
  const zoom = useStore((store) => store.transform[2]);
  const fontSize = Math.min(13, Math.max(10, 15 * zoom));
  const linesIn = (height: number) => Math.min(3, Math.floor((height * zoom) / (fontSize * LINE)));
  return (
    <ul
      className={styles.laneNames}
      data-mirrored={stage.mirrored || undefined}
      style={{ width: Math.max(64, LANE_LABEL_WIDTH * zoom), fontSize, lineHeight: LINE }}
    >
      {stage.lanes.map(({ workgroupId, y, height }) => (
        <li
          key={workgroupId}
          data-kind={workgroups.get(workgroupId)?.kind}
          style={{ transform: `translateY(${top + y * zoom}px)`, height: height * zoom }}
        >
          <span style={{ WebkitLineClamp: linesIn(height), opacity: linesIn(height) === 0 ? 0 : 1 }}>
            {workgroups.get(workgroupId)?.name ?? texts.noLane}
          </span>
        </li>
      ))}
    </ul>
  );
}
