import type { WaveSummary } from "@interrelate/contract";
import {
  type ChangeNetwork,
  changeMap,
  changeQuestion,
  changeSlopes,
  changeSubtitle,
  changeTable,
  changeTitle,
  shiftSentence,
} from "@interrelate/pictures";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Chip, ChipSelect } from "./chips.tsx";
import { Difference } from "./difference.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { ResultsGate } from "./results-gate.tsx";
import { SharedDimensions } from "./shared-dimensions.tsx";
import { ShiftList } from "./shift-list.tsx";
import { texts } from "./texts.ts";
import { changeOf, useChange } from "./use-change.ts";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults, useWaveResults } from "./use-wave-results.ts";

/** What changed between two waves: a slope for every tie, or the map of differences (`view=map`). */
export function ChangeScreen() {
  return (
    <ResultsGate allSites>
      {(results, view) =>
        view.earlier ? <Compared results={results} view={view} since={view.earlier} /> : <OneWave view={view} />
      }
    </ResultsGate>
  );
}

interface ComparedProps {
  results: ShownResults;
  view: ResultsView;
  since: WaveSummary;
}

function Compared({ results, view, since }: ComparedProps) {
  const found = useChange(view.params.organizationId, results, since.id);
  if (found.sharedDimensions === null)
    return <ChangePage results={results} view={view} since={since} change={changeOf(found, results)} />;
  return (
    <SharedDimensions results={results} view={view} since={since} shared={found.sharedDimensions}>
      <Since results={results} view={view} since={since} />
    </SharedDimensions>
  );
}

function Since({ results, view: { closed, show }, since }: ComparedProps) {
  const earlier = closed.filter((wave) => wave.position < results.wave.position);
  if (earlier.length < 2) return null;
  return (
    <ChipSelect
      label={texts.since}
      value={since.id}
      on
      options={earlier.map(({ id, name }) => ({ value: id, label: texts.compare(name) }))}
      onChange={(id) => show({ since: id })}
    />
  );
}

function ChangePage({ results, view, since, change }: ComparedProps & { change: ChangeNetwork }) {
  const { search, show, params } = view;
  const navigate = useNavigate();
  const { ref, width } = useWidth();
  const after = networkOf(results, "index");
  const { analysis: before } = useWaveResults(params.organizationId, since.id, undefined);
  const slopes = (room: number) =>
    before
      ? changeSlopes(change, networkOf({ ...results, analysis: before }, "index"), after, {
          width: room,
          height: room < 560 ? 480 : 560,
        })
      : null;
  const onMap = search.view?.startsWith("map") ?? before === null;
  const asTable = search.view?.endsWith("table") ?? false;
  const draw = (room: number) =>
    (onMap ? null : slopes(room)) ??
    changeMap(change, after, { width: room, height: Math.round(Math.min(610, room * (room < 560 ? 1.22 : 0.78))) });
  const viewOf = (map: boolean, table: boolean) =>
    [...(map ? ["map"] : []), ...(table ? ["table"] : [])].join("-") || undefined;
  const words = {
    title: changeTitle(change),
    subtitle: changeSubtitle(change),
    question: changeQuestion(change),
    source: texts.source(results.organization.name, results.effort.name, results.organization.synthetic),
  };
  const openTie = (from: string, to: string) =>
    void navigate({
      to: "/o/$organizationId/e/$effortId/tie",
      params,
      search: { wave: search.wave, from, to } as never,
    });
  return (
    <Page title={words.title} subtitle={words.subtitle} synthetic={results.organization.synthetic} width="wide">
      <Filters view={view} measures={false} sites={false}>
        <Since results={results} view={view} since={since} />
        <Chip on={!onMap} onClick={() => show({ view: viewOf(false, asTable) })}>
          {texts.slopes}
        </Chip>
        <Chip on={onMap} onClick={() => show({ view: viewOf(true, asTable) })}>
          {texts.differences}
        </Chip>
      </Filters>
      <Difference organizationId={params.organizationId} waveId={results.wave.id} since={since.id} />
      <div ref={ref}>
        <PictureFrame
          words={words}
          fileName={fileName("change", results)}
          drawing={() => draw(820)}
          table={changeTable(change)}
          legendKind={onMap ? "change" : "slopes"}
          figures={onMap ? ["contrast", "hidden"] : ["contrast", "tie", "hidden"]}
          asTable={asTable}
          onTable={(table) => show({ view: viewOf(onMap, table) })}
        >
          <StillPicture
            drawing={draw(Math.min(width, 900))}
            label={`${words.title}. ${change.shifts
              .filter((shift) => shift.direction !== "steady")
              .map((shift) => shiftSentence(change, shift))
              .join(" ")}`}
          />
        </PictureFrame>
      </div>
      <p className={styles.question}>{words.question}</p>
      <h2 className={styles.heading}>{texts.moved}</h2>
      <ShiftList change={change} onTie={openTie} />
    </Page>
  );
}

function OneWave({ view }: { view: ResultsView }) {
  return (
    <Page title={texts.oneWave.title} synthetic={view.effort.synthetic}>
      <Notice
        actions={
          view.effort.guest === null && (
            <Button component={Link} to="/o/$organizationId/e/$effortId/waves" params={view.params as never}>
              {texts.oneWave.plan}
            </Button>
          )
        }
      >
        <p>{texts.oneWave.words}</p>
      </Notice>
    </Page>
  );
}
