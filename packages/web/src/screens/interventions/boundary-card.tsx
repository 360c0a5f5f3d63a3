import type { ActWeights } from "@interrelate/contract";
import type { TieNetwork } from "@interrelate/pictures";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { RoleShape } from "../../ui/role-shape.tsx";
import type { ResultsView } from "../results/use-results-view.ts";
import type { ActRow } from "./act-rows.ts";
import { DirectionLine } from "./direction-line.tsx";
import { FeltObstacles } from "./felt-obstacles.tsx";
import { InputBars } from "./input-bars.tsx";
import { ProposedTools } from "./proposed-tools.tsx";
import { texts } from "./texts.ts";
import type { ActMaterial } from "./use-act-source.ts";
import styles from "./where-to-act.module.css";

export interface BoundaryCardProps {
  row: ActRow;
  network: TieNetwork;
  material: ActMaterial;
  weights: ActWeights;
  view: ResultsView;
}

/** One boundary: its place, what was found, the tie both ways, what its place rests on, what to ask and what may fit. */
export function BoundaryCard({ row, network, material, weights, view }: BoundaryCardProps) {
  const { boundary, ends, questions } = row;
  const { rank, score } = boundary;
  const heading = useId();
  const [first, ...others] = questions;
  return (
    <li className={styles.card}>
      <article aria-labelledby={heading}>
        <div className={styles.place}>
          <span className="heard">{rank === null ? texts.noPlace : texts.place(rank)}</span>
          <span aria-hidden="true" className={styles.rank}>
            {rank ?? "–"}
          </span>
          {score !== null && (
            <span className={styles.score}>
              <span className="heard">{texts.score} </span>
              {score.toFixed(2)}
            </span>
          )}
        </div>
        <div className={styles.body}>
          <h2 id={heading} className={styles.names}>
            {row.names}
            <Shapes network={network} ends={ends} />
          </h2>
          <p>{row.reason}</p>
          <div className={styles.figures}>
            <ul className={styles.directions} aria-label={texts.directions}>
              <DirectionLine network={network} from={ends[0]} to={ends[1]} />
              <DirectionLine network={network} from={ends[1]} to={ends[0]} />
            </ul>
            <InputBars boundary={boundary} network={network} context={material.context} weights={weights} />
          </div>
          <FeltObstacles obstacles={row.obstacles} view={view} />
          <p className={styles.question}>
            <span className="heard">{texts.askFirst}: </span>
            {first}
          </p>
          {others.length > 0 && (
            <ul className={styles.others} aria-label={texts.thenAsk}>
              {others.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          )}
          <ProposedTools row={row} structures={material.source.structures} />
          <CardLinks row={row} material={material} view={view} />
        </div>
      </article>
    </li>
  );
}

/** The shapes of the two on the map, where one is not a workgroup of workers. */
function Shapes({ network, ends }: Pick<BoundaryCardProps, "network"> & Pick<ActRow, "ends">) {
  const kinds = ends.map((end) => network.roles.find(({ id }) => id === end)?.kind ?? "worker");
  if (kinds.every((kind) => kind === "worker")) return null;
  return (
    <span className={styles.shapes} aria-hidden="true">
      {ends.map((end, place) => (
        <RoleShape key={end} kind={kinds[place] ?? "worker"} />
      ))}
    </span>
  );
}

function CardLinks({ row, material, view }: Pick<BoundaryCardProps, "row" | "material" | "view">) {
  const { params, search } = view;
  const [from, to] = row.ends;
  const asked = {
    ...(search.wave === undefined ? {} : { wave: search.wave }),
    ...(search.site === undefined ? {} : { site: search.site }),
  };
  return (
    <nav className={styles.links} aria-label={texts.linksOf(row.names)} data-print="no">
      <Link to="/o/$organizationId/e/$effortId/tie" params={params} search={{ ...asked, from, to }}>
        {texts.openTie}
      </Link>
      {material.map !== null && (row.boundary.handOffs?.number ?? 0) > 0 && (
        <Link
          to="/o/$organizationId/e/$effortId/maps/$mapId/hand-offs"
          params={{ ...params, mapId: material.map.id }}
          search={asked}
        >
          {texts.openHandOffs}
        </Link>
      )}
      {material.source.structures.length > 0 && (
        <Link to="/o/$organizationId/e/$effortId/boundaries" params={params} search={{ ...asked, from }}>
          {texts.openBoundaries}
        </Link>
      )}
    </nav>
  );
}
