import type { FeltObstacle } from "@interrelate/work";
import { Link } from "@tanstack/react-router";
import { kindName } from "../results/kind-name.ts";
import type { ResultsView } from "../results/use-results-view.ts";
import { texts } from "./texts.ts";
import styles from "./where-to-act.module.css";

interface FeltObstaclesProps {
  obstacles: readonly FeltObstacle[];
  view: ResultsView;
}

/** What workers or clients said stands much in the way of shaping the work together, and how many of them. */
export function FeltObstacles({ obstacles, view: { params, search, effort } }: FeltObstaclesProps) {
  if (obstacles.length === 0) return null;
  const { workgroups } = effort.workProcess;
  return (
    <p className={styles.obstacles}>
      <span className={styles.label}>{texts.obstacles}:</span>{" "}
      {obstacles
        .map(({ topic, kind, much, people }) => {
          const who = kindName(workgroups, kind, texts.kinds[kind]);
          return `${texts.obstacle[topic]} (${texts.obstacleBy(who, much, people)})`;
        })
        .join(", ")}
      . <span className={styles.soft}>{texts.obstaclesRule}</span>{" "}
      <Link
        to="/o/$organizationId/e/$effortId/coproduction"
        params={params}
        search={search.wave === undefined ? {} : { wave: search.wave }}
        data-print="no"
      >
        {texts.openObstacles}
      </Link>
    </p>
  );
}
