import type { WorkgroupPair } from "@interrelate/contract";
import { type IntervalGroup, inSentence, pairedIntervals, pairedTable } from "@interrelate/pictures";
import { type ComparedPair, type DimensionComparison, type InTracks, pairsApart, TRACKS } from "@interrelate/work";
import { Link } from "@tanstack/react-router";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import form from "../../ui/form.module.css";
import { SeriesKey } from "../results/series-key.tsx";
import type { ShownResults } from "../results/use-wave-results.ts";
import styles from "./alignment.module.css";
import type { AlignmentView } from "./alignment-view.ts";
import { alignmentFile, sourceWords } from "./file-words.ts";
import { pairHeading, pairName } from "./pair-name.ts";
import { tableOf } from "./tables.ts";
import { texts } from "./texts.ts";
import type { TrackFigures } from "./track-figures.ts";
import { LOOK } from "./track-look.ts";

interface PairsSectionProps {
  view: AlignmentView;
  results: InTracks<ShownResults>;
  figures: InTracks<TrackFigures>;
  pairs: readonly ComparedPair[];
  comparison: DimensionComparison;
}

/** The same people in both tracks: four figures for each pair of workgroups, and which of them clearly differ. */
export function PairsSection({ view, results, figures, pairs, comparison }: PairsSectionProps) {
  const { pairs: words } = texts;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{words.heading}</h2>
      {pairs.length === 0 ? (
        <p className={form.lead}>
          {words.none}{" "}
          <Link to="/o/$organizationId/e/$effortId/alignment" params={view.params} data-print="no">
            {words.change}
          </Link>
        </p>
      ) : (
        <>
          <p className={form.lead}>{words.lead(sharedOf(comparison))}</p>
          <PairsPicture view={view} results={results} figures={figures} pairs={pairs} />
          <ul className={styles.notes}>
            {pairNotes(view, pairs).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Of how many dimensions the figures are means; null where both rounds asked the same, and they are on the index. */
function sharedOf({ shared, onlyIn }: DimensionComparison): number | null {
  return TRACKS.every((track) => onlyIn[track].length === 0) ? null : shared.length;
}

function PairsPicture({ view, results, figures, pairs }: Omit<PairsSectionProps, "comparison">) {
  const { ref, width } = useWidth();
  const series = TRACKS.map((track) => LOOK[track]);
  const groups: IntervalGroup[] = pairs.map(({ pair }) => ({
    heading: pairHeading(view.tracks, pair),
    rows: (["received", "given"] as const).map((way) => ({
      label: texts.pairs[way],
      figures: [figures.leadership[way](pair.leadershipWorkgroupId), figures.frontLine[way](pair.frontLineWorkgroupId)],
    })),
  }));
  const { title, columns } = texts.pairs;
  const draw = (room: number) => pairedIntervals(groups, series, { width: room, title });
  return (
    <div ref={ref}>
      <PictureFrame
        words={{ title, subtitle: texts.pairs.heading, source: sourceWords(results) }}
        fileName={alignmentFile(texts.picture.pairs, results)}
        drawing={() => draw(820)}
        table={pairedTable(groups, series, columns)}
        figures={["alignment", "pooled"]}
        {...tableOf("pairs", view)}
      >
        <StillPicture drawing={draw(Math.min(width, 900))} label={title} />
        <SeriesKey series={series} />
      </PictureFrame>
    </div>
  );
}

/** Which figures clearly differ, and of whom something is not shown. */
function pairNotes({ tracks }: AlignmentView, pairs: readonly ComparedPair[]): string[] {
  const named = (pair: WorkgroupPair) => inSentence(pairName(tracks, pair));
  const apart = (["received", "given"] as const).flatMap((way) =>
    TRACKS.flatMap((track) => {
      const found = pairsApart(pairs, way, track);
      return found.length === 0 ? [] : [texts.pairs.apart[way](found.map(named), track)];
    }),
  );
  const standings = pairs.flatMap(({ standing }) => [standing.received.state, standing.given.state]);
  const hidden = pairs.filter(({ standing }) =>
    [standing.received, standing.given].some(({ state }) => state === "notShown"),
  );
  return [
    ...apart,
    ...(apart.length === 0 && standings.includes("open") ? [texts.pairs.noneApart] : []),
    ...(hidden.length === 0 ? [] : [texts.pairs.hidden(hidden.map(({ pair }) => named(pair)))]),
  ];
}
