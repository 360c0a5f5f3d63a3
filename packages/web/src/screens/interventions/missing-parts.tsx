import { Link } from "@tanstack/react-router";
import { Notice } from "../../ui/notice.tsx";
import type { ResultsView } from "../results/use-results-view.ts";
import { missingTexts as texts } from "./texts.ts";
import type { ActMaterial } from "./use-act-source.ts";
import styles from "./where-to-act.module.css";

/** What the order cannot rest on yet, and for people of the host where to add it; nothing when all is there. */
export function MissingParts({ material, view: { params, effort } }: { material: ActMaterial; view: ResultsView }) {
  const { map, context, source } = material;
  const isJudged = source.structures.some(({ inclusions }) => inclusions.length > 0);
  const levels = [context?.uncertainty, context?.interdependence, context?.timeConstraint];
  const hasContext = levels.some((level) => typeof level === "number");
  const isHost = effort.guest === null;
  if (map !== null && isJudged && hasContext) return null;
  return (
    <div className={styles.missing}>
      <Notice title={texts.title}>
        <p>{texts.lead}</p>
        <ul className={styles.missingList}>
          {map === null && (
            <li>
              {texts.map}{" "}
              {isHost && (
                <Link to="/o/$organizationId/e/$effortId/maps" params={params}>
                  {texts.toMap}
                </Link>
              )}
            </li>
          )}
          {!isJudged && (
            <li>
              {source.structures.length === 0 ? texts.structures : texts.unjudged}{" "}
              {isHost && (
                <Link to="/o/$organizationId/e/$effortId/structures" params={params}>
                  {source.structures.length === 0 ? texts.toStructures : texts.toJudge}
                </Link>
              )}
            </li>
          )}
          {!hasContext && (
            <li>
              {texts.context}{" "}
              {isHost && (
                <Link to="/o/$organizationId/e/$effortId/context" params={params} search={{}}>
                  {texts.toContext}
                </Link>
              )}
            </li>
          )}
        </ul>
      </Notice>
    </div>
  );
}
