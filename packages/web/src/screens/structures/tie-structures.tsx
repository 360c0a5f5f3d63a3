import type { WaveResults } from "@interrelate/contract";
import { type Spanning, spans, structuresAsReported } from "@interrelate/work";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { hasAgreed } from "../../routing/guest-pages.ts";
import { groupsTogether } from "../results/groups-together.ts";
import results from "../results/results.module.css";
import type { ResultsView } from "../results/use-results-view.ts";
import styles from "./structures.module.css";
import { tieTexts as texts } from "./texts.ts";

interface TieStructuresProps {
  results: WaveResults;
  view: ResultsView;
  /** The two roles of the tie. */
  from: string;
  to: string;
}

const SAID = [
  ["full", texts.spans],
  ["partial", texts.partly],
  ["none", texts.not],
  ["unknown", texts.unknown],
] as const;

/** Which structures span the two roles of a tie and which do not; nothing for a tie within a role. */
export function TieStructures({ results: shown, view: { params, search, effort }, from, to }: TieStructuresProps) {
  const enabled = hasAgreed(effort, "structures");
  const structures = useQuery(api.structures.list.queryOptions({ input: params, enabled })).data;
  if (from === to || structures === undefined) return null;
  const reported = structuresAsReported(structures, groupsTogether(shown, effort));
  const names = (spanning: Spanning) =>
    reported.filter((structure) => spans(structure, from, to) === spanning).map(({ name }) => name);
  const lines = SAID.map(([spanning, say]) => ({ spanning, say, names: names(spanning) }));
  const wave = search.wave === undefined ? {} : { wave: search.wave };
  return (
    <section className={results.section}>
      <h2 className={results.heading}>{texts.heading}</h2>
      {structures.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        lines.map(({ spanning, say, names }) => names.length > 0 && <p key={spanning}>{say(names)}</p>)
      )}
      <p className={styles.after} data-print="no">
        {structures.length === 0 ? (
          <Link to="/o/$organizationId/e/$effortId/structures" params={params}>
            {texts.inventory}
          </Link>
        ) : (
          <Link to="/o/$organizationId/e/$effortId/boundaries" params={params} search={{ ...wave, from }}>
            {texts.grid}
          </Link>
        )}
      </p>
    </section>
  );
}
