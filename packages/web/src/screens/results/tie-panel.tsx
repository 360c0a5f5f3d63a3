import { cutoffsFor, intervalPlot, type TieNetwork, tieQuestion, tieTitle } from "@interrelate/pictures";
import { Link } from "@tanstack/react-router";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { PanelHead } from "./panel-head.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import { TieCards } from "./tie-cards.tsx";
import { tieSeries } from "./tie-series.ts";
import type { ResultsView } from "./use-results-view.ts";
import type { ShownResults } from "./use-wave-results.ts";

interface TiePanelProps {
  results: ShownResults;
  view: ResultsView;
  network: TieNetwork;
  from: string;
  to: string;
  onClose: () => void;
}

/** One tie beside the map: both directions, the dimensions, a question, and the way to its page. */
export function TiePanel({ results, view, network, from, to, onClose }: TiePanelProps) {
  const { ref, width } = useWidth(304);
  const names = [from, to].map((id) => network.roles.find((role) => role.id === id)?.name ?? id);
  const title = tieTitle(network, from, to);
  const plot = intervalPlot(tieSeries(results, network, from, to), {
    width: Math.min(width, 460),
    title,
    cuts: cutoffsFor(from === to, network.cutoffs),
  });
  return (
    <>
      <PanelHead
        title={from === to ? names[0] : `${names[0]} ⇄ ${names[1]}`}
        sub={from === to ? "The tie within a role" : "A tie between roles"}
        onClose={onClose}
      />
      <TieCards network={network} from={from} to={to} />
      <div ref={ref}>
        <StillPicture drawing={plot} label={`${texts.tie.dimensions(results.asked.length)}: ${title}`} />
      </div>
      <p className={styles.question}>{tieQuestion(network, results.analysis, from, to)}</p>
      <ul className={styles.links}>
        <li>
          <Link
            className={styles.linkRow}
            to="/o/$organizationId/e/$effortId/tie"
            params={view.params}
            search={{ ...view.search, from, to }}
          >
            <span>{texts.fullPage}</span>
            <span>frequency, table, files ›</span>
          </Link>
        </li>
      </ul>
    </>
  );
}
