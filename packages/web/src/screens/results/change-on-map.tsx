import type { WaveSummary } from "@interrelate/contract";
import {
  type ChangeNetwork,
  changeMap,
  changeQuestion,
  changeSubtitle,
  changeTable,
  changeTitle,
  shiftSentence,
  waveName,
} from "@interrelate/pictures";
import { MethodLink } from "../../ui/method-link.tsx";
import { Chip } from "./chips.tsx";
import { Difference } from "./difference.tsx";
import { MapPage } from "./map-page.tsx";
import { PanelHead } from "./panel-head.tsx";
import styles from "./results.module.css";
import { SharedDimensions } from "./shared-dimensions.tsx";
import { ShiftList } from "./shift-list.tsx";
import { texts } from "./texts.ts";
import { TiePanel } from "./tie-panel.tsx";
import { changeOf, useChange } from "./use-change.ts";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

interface ChangeOnMapProps {
  results: ShownResults;
  view: ResultsView;
  since: WaveSummary;
}

/** The map of what changed since an earlier wave. It is over all sites and the index of all dimensions. */
export function ChangeOnMap({ results, view, since }: ChangeOnMapProps) {
  const found = useChange(view.params.organizationId, results, since.id);
  const filters = (
    <Chip on onClick={() => view.show({ since: undefined })}>
      {texts.changeSince(since.name)}
    </Chip>
  );
  if (found.sharedDimensions !== null)
    return (
      <SharedDimensions results={results} view={view} since={since} shared={found.sharedDimensions}>
        {filters}
      </SharedDimensions>
    );
  const change = changeOf(found, results);
  const network = networkOf(results, "index");
  const words = { title: changeTitle(change), subtitle: changeSubtitle(change), question: changeQuestion(change) };
  return (
    <MapPage
      results={results}
      view={view}
      words={words}
      legendKind="change"
      figures={["contrast", "hidden"]}
      table={changeTable(change)}
      network={network}
      ties={change.shifts.map((shift) => ({ ...shift, sentence: shiftSentence(change, shift) }))}
      draw={(options) => changeMap(change, network, options)}
      filters={filters}
      notice={<Difference organizationId={view.params.organizationId} waveId={results.wave.id} since={since.id} />}
      aside={(close) => (
        <Beside change={change} question={words.question} results={results} view={view} close={close} />
      )}
    />
  );
}

interface BesideProps {
  change: ChangeNetwork;
  question: string;
  results: ShownResults;
  view: ResultsView;
  close: () => void;
}

function Beside({ change, question, results, view, close }: BesideProps) {
  const { from, to } = view.search;
  const shift = change.shifts.find((each) => each.from === from && each.to === to);
  if (shift && from !== undefined && to !== undefined) {
    return (
      <>
        <TiePanel
          results={results}
          view={view}
          network={networkOf(results, "index")}
          from={from}
          to={to}
          onClose={close}
        />
        <p className={styles.panelSub}>{shiftSentence(change, shift)}</p>
        <MethodLink of={["contrast"]} />
      </>
    );
  }
  return (
    <>
      <PanelHead title={texts.moved} sub={`Between ${waveName(change.before)} and ${waveName(change.after)}`} />
      <p className={styles.question}>{question}</p>
      <ShiftList change={change} onTie={(a, b) => view.show({ from: a, to: b })} />
    </>
  );
}
