import type { ProcessMapSummary, WaveResults } from "@interrelate/contract";
import { type HandOff, handOffsOf } from "@interrelate/work";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { hasAgreed } from "../../routing/guest-pages.ts";
import { groupsTogether } from "../results/groups-together.ts";
import results from "../results/results.module.css";
import type { ResultsView } from "../results/use-results-view.ts";
import styles from "./map-links.module.css";
import { tieHandOffTexts as texts } from "./tie-hand-off-texts.ts";

interface TieHandOffsProps {
  results: WaveResults;
  view: ResultsView;
  /** The two roles of the tie. */
  from: string;
  to: string;
}

/** The hand-offs between the two roles of a tie, by process map; nothing for a tie within a role, or without maps. */
export function TieHandOffs({ results: shown, view, from, to }: TieHandOffsProps) {
  const { params, effort } = view;
  const { organizationId } = params;
  const groups = groupsTogether(shown, effort);
  const enabled = hasAgreed(effort, "maps");
  const maps = useQuery(api.processes.list.queryOptions({ input: params, enabled })).data ?? [];
  const contents = useQueries({
    queries: maps.map(({ id: mapId }) =>
      api.processes.get.queryOptions({ input: { organizationId, mapId }, enabled: from !== to }),
    ),
  });
  if (from === to || maps.length === 0 || contents.some(({ data }) => data === undefined)) return null;
  // A map has a lane for each workgroup, also for those that are reported together.
  const partsOf = (id: string) => groups.find((group) => group.id === id)?.workgroupIds ?? [id];
  const found = contents.flatMap(({ data: map }) => {
    const handOffs = map === undefined ? [] : between(map.content, partsOf(from), partsOf(to));
    return map === undefined || handOffs.length === 0 ? [] : [{ map, handOffs }];
  });
  return (
    <section className={results.section}>
      <h2 className={results.heading}>{texts.heading}</h2>
      {found.length === 0 && <p>{texts.none}</p>}
      {found.map(({ map, handOffs }) => (
        <OfMap key={map.id} map={map} handOffs={handOffs} view={view} />
      ))}
    </section>
  );
}

interface OfMapProps {
  map: ProcessMapSummary;
  handOffs: readonly HandOff[];
  view: ResultsView;
}

function OfMap({ map, handOffs, view: { params, search, effort } }: OfMapProps) {
  const { wave, site } = search;
  const nameOf = (id: string) => effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
  const asked = { ...(wave === undefined ? {} : { wave }), ...(site === undefined ? {} : { site }) };
  return (
    <div className={results.group}>
      <h3 className={styles.map}>{map.name}</h3>
      <ul className={results.links}>
        {handOffs.map(({ flow, from, to, giver, receiver }) => (
          <li key={flow.id}>
            <Link
              className={results.linkRow}
              to="/o/$organizationId/e/$effortId/maps/$mapId/hand-offs"
              params={{ ...params, mapId: map.id }}
              search={{ ...asked, from: giver, to: receiver }}
            >
              <span>{texts.steps(from.name || texts.unnamed, to.name || texts.unnamed)}</span>
              <span>{texts.about(nameOf(giver), nameOf(receiver), flow.perWeek)} ›</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function between(
  content: Parameters<typeof handOffsOf>[0],
  here: readonly string[],
  there: readonly string[],
): HandOff[] {
  // In which order they stand does not rest on any tie here.
  return handOffsOf(content, () => ({ state: "unrated" })).filter(
    ({ giver, receiver }) =>
      (here.includes(giver) && there.includes(receiver)) || (there.includes(giver) && here.includes(receiver)),
  );
}
