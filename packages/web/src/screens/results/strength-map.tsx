import {
  mapQuestion,
  mapTitle,
  type NetworkTie,
  relationalMap,
  restsOn,
  type TieNetwork,
  tieSentence,
  tieTable,
} from "@interrelate/pictures";
import { ContextLine } from "../processes/context/context-line.tsx";
import { Chip, ChipSelect } from "./chips.tsx";
import { FirstLook } from "./first-look.tsx";
import { MapPage } from "./map-page.tsx";
import { RolePanel } from "./role-panel.tsx";
import { texts } from "./texts.ts";
import { TiePanel } from "./tie-panel.tsx";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

/** The map of one wave's ties on one measure. */
export function StrengthMap({ results, view }: { results: ShownResults; view: ResultsView }) {
  const { search, measure, show, earlier } = view;
  const all = networkOf(results, measure);
  const shown = { ...all, ties: all.ties.filter((tie) => isShown(tie, search)) };
  const site = results.sites.find((each) => each.id === results.site)?.name ?? null;
  const words = {
    title: mapTitle(all),
    subtitle: `${restsOn({ wave: results.wave.name, site, participation: results.participation, network: all })} ${texts.eachCurve}`,
    question: mapQuestion(all),
  };
  return (
    <MapPage
      results={results}
      view={view}
      words={words}
      legendKind="map"
      figures={["tie", "band", "clear", "counts", "hidden"]}
      table={tieTable(shown)}
      network={all}
      ties={shown.ties.map((tie) => ({ ...tie, sentence: tieSentence(shown, tie) }))}
      draw={(options) => relationalMap(shown, options)}
      filters={
        <>
          <ChipSelect
            label={texts.band}
            value={search.band ?? "all"}
            on={search.band !== undefined}
            options={Object.entries(texts.bands).map(([value, label]) => ({ value, label }))}
            onChange={(band) => show({ band: band === "all" ? undefined : band })}
          />
          {earlier && (
            <Chip on={false} onClick={() => show({ since: earlier.id })}>
              {texts.changeSince(earlier.name)}
            </Chip>
          )}
        </>
      }
      notice={<ContextLine view={view} />}
      aside={(close) => <Beside results={results} view={view} network={all} question={words.question} close={close} />}
    />
  );
}

interface BesideProps {
  results: ShownResults;
  view: ResultsView;
  network: TieNetwork;
  question: string;
  close: () => void;
}

function Beside({ results, view, network, question, close }: BesideProps) {
  const { from, to } = view.search;
  const known = (id: string | undefined) => id !== undefined && network.roles.some((role) => role.id === id);
  if (known(from) && known(to))
    return <TiePanel results={results} view={view} network={network} from={from ?? ""} to={to ?? ""} onClose={close} />;
  if (known(from)) return <RolePanel view={view} network={network} role={from ?? ""} onClose={close} />;
  return <FirstLook view={view} network={network} question={question} />;
}

/** Whether the filters of the address let a tie through; the direction applies to the ties of the role in front. */
function isShown(tie: NetworkTie, { band, direction, from, to }: ResultsView["search"]): boolean {
  const role = to === undefined ? from : undefined;
  if (role !== undefined && direction === "out" && tie.to === role && !tie.within) return false;
  if (role !== undefined && direction === "in" && tie.from === role && !tie.within) return false;
  if (band === undefined || !(band in texts.bands) || band === "all") return true;
  if (band === "hidden") return tie.hidden;
  return !tie.hidden && (band === "uncertain" ? tie.uncertain : tie.band === band && !tie.uncertain);
}
