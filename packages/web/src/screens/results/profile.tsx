import {
  type DimensionSeries,
  dimensionTable,
  inSentence,
  intervalPlot,
  pooledDimensions,
  profileQuestion,
  profileTitle,
  restsOn,
  waveName,
} from "@interrelate/pictures";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { Page } from "../../ui/page.tsx";
import { ContextLine } from "../processes/context/context-line.tsx";
import { Chip, ChipSelect } from "./chips.tsx";
import { Difference } from "./difference.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { ResultsGate } from "./results-gate.tsx";
import { SeriesKey } from "./series-key.tsx";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

/** The seven dimensions over all ties between roles, or over those about one role, beside an earlier wave. */
export function ProfileScreen() {
  return <ResultsGate>{(results, view) => <ProfilePage results={results} view={view} />}</ResultsGate>;
}

function ProfilePage({ results, view }: { results: ShownResults; view: ResultsView }) {
  const { search, show, earlier } = view;
  const { ref, width } = useWidth();
  const about = results.workgroups.find((group) => group.id === search.to);
  const compared = search.since === "none" ? null : earlier;
  const before = useEarlier(view, compared?.id, results.site);
  const now = pooledDimensions(results.analysis, about?.id, results.asked);
  const series: DimensionSeries[] = [
    { label: waveName(results.wave.name), figures: now, mark: "circle", ink: "strong" },
    ...(compared && before
      ? [
          {
            label: waveName(compared.name),
            figures: pooledDimensions(before.analysis, about?.id, before.asked),
            mark: "ring" as const,
            ink: "moderate" as const,
          },
        ]
      : []),
  ];
  const words = {
    title: profileTitle(now),
    subtitle: `${restWords(results)} ${about ? texts.profile.about(inSentence(about.name)) : texts.profile.all}`,
    question: profileQuestion(now),
    source: texts.source(results.organization.name, results.effort.name, results.organization.synthetic),
  };
  const draw = (room: number) =>
    intervalPlot(series, { width: room, title: words.title, cuts: results.cutoffs.between });
  return (
    <Page title={words.title} subtitle={words.subtitle} synthetic={results.organization.synthetic} width="wide">
      <Filters view={view} measures={false}>
        <ChipSelect
          label={texts.profile.over}
          value={about?.id ?? ""}
          on={about !== undefined}
          options={[
            { value: "", label: texts.profile.allTies },
            ...results.workgroups.map(({ id, name }) => ({
              value: id,
              label: texts.profile.howOthers(inSentence(name)),
            })),
          ]}
          onChange={(to) => show({ to })}
        />
        {earlier && (
          <Chip on={compared !== null} onClick={() => show({ since: compared ? "none" : undefined })}>
            {texts.compare(earlier.name)}
          </Chip>
        )}
      </Filters>
      <ContextLine view={view} />
      {compared && (
        <Difference organizationId={view.params.organizationId} waveId={results.wave.id} since={compared.id} />
      )}
      <div ref={ref}>
        <PictureFrame
          words={words}
          fileName={fileName("profile", results)}
          drawing={() => draw(820)}
          table={dimensionTable(series)}
          figures={["pooled", "index", "counts", "hidden"]}
          asTable={search.view === "table"}
          onTable={(table) => show({ view: table ? "table" : undefined })}
        >
          <StillPicture drawing={draw(Math.min(width, 900))} label={words.title} />
          <SeriesKey series={series} cuts={results.cutoffs.between} />
        </PictureFrame>
      </div>
      <p className={styles.question}>{words.question}</p>
    </Page>
  );
}

function restWords(results: ShownResults): string {
  const site = results.sites.find((each) => each.id === results.site)?.name ?? null;
  return restsOn({
    wave: results.wave.name,
    site,
    participation: results.participation,
    network: networkOf(results, "index"),
  });
}

/** The earlier wave's results when one is compared with and they may be shown. */
function useEarlier({ params }: ResultsView, waveId: string | undefined, site: string | null) {
  const input = { organizationId: params.organizationId, waveId: waveId ?? "", ...(site ? { site } : {}) };
  const found = useQuery(
    api.results.wave.queryOptions({ input, enabled: waveId !== undefined, staleTime: 60_000 }),
  ).data;
  return found?.analysis ? { analysis: found.analysis, asked: found.asked } : null;
}
