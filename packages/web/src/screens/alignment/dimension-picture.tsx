import { type DimensionSeries, dimensionTable, intervalPlot } from "@interrelate/pictures";
import { type DimensionComparison, type InTracks, TRACKS } from "@interrelate/work";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { SeriesKey } from "../results/series-key.tsx";
import type { ShownResults } from "../results/use-wave-results.ts";
import styles from "./alignment.module.css";
import type { AlignmentView } from "./alignment-view.ts";
import { alignmentFile, sourceWords } from "./file-words.ts";
import { tableOf } from "./tables.ts";
import { texts } from "./texts.ts";
import type { TrackFigures } from "./track-figures.ts";
import { LOOK } from "./track-look.ts";

interface DimensionPictureProps {
  view: AlignmentView;
  results: InTracks<ShownResults>;
  figures: InTracks<TrackFigures>;
  comparison: DimensionComparison;
  words: { title: string; subtitle: string };
}

/** How the workgroups of each track experience one another, dimension by dimension, and what has to be known of it. */
export function DimensionPicture({ view, results, figures, comparison, words }: DimensionPictureProps) {
  const instruments = useInstrumentNote(view, results);
  const { ref, width } = useWidth();
  const series: DimensionSeries[] = TRACKS.map((track) => ({
    ...LOOK[track],
    label: texts.experience(track),
    figures: figures[track].figures,
  }));
  const cuts = results.frontLine.cutoffs.between;
  const draw = (room: number) => intervalPlot(series, { width: room, title: words.title, cuts, figures: false });
  return (
    <div ref={ref}>
      <PictureFrame
        words={{ ...words, source: sourceWords(results) }}
        fileName={alignmentFile(texts.picture.dimensions, results)}
        drawing={() => draw(820)}
        table={dimensionTable(series)}
        figures={["alignment", "pooled", "hidden"]}
        {...tableOf("dimensions", view)}
      >
        <StillPicture drawing={draw(Math.min(width, 900))} label={words.title} />
        <SeriesKey series={series} cuts={cuts} />
      </PictureFrame>
      <ul className={styles.notes}>
        {notesOn(comparison, results).map((note) => (
          <li key={note}>{note}</li>
        ))}
        {instruments && <li>{instruments}</li>}
      </ul>
    </div>
  );
}

function notesOn({ shared, onlyIn }: DimensionComparison, { leadership, frontLine }: InTracks<ShownResults>): string[] {
  const cuts = [leadership, frontLine].map(({ cutoffs }) => cutoffs.between.join());
  const hidden = TRACKS.flatMap((track) => {
    const gone = shared.filter(({ figures }) => figures[track].mean === null).map(({ dimension }) => dimension);
    return gone.length === 0 ? [] : [texts.hiddenIn(track, gone)];
  });
  const alone = TRACKS.flatMap((track) => (onlyIn[track].length === 0 ? [] : [texts.onlyIn(track, onlyIn[track])]));
  return [texts.ruled, ...alone, ...hidden, ...(cuts[0] === cuts[1] ? [] : [texts.cutoffsDiffer])];
}

/** Said where the two rounds used different questionnaires. */
function useInstrumentNote(
  { params: { organizationId } }: AlignmentView,
  results: InTracks<ShownResults>,
): string | null {
  const leadership = useInstrument(organizationId, results.leadership.wave.id);
  const frontLine = useInstrument(organizationId, results.frontLine.wave.id);
  if (leadership.id === frontLine.id && leadership.version === frontLine.version) return null;
  return texts.instruments(titleOf(leadership), titleOf(frontLine));
}

function useInstrument(organizationId: string, waveId: string) {
  return useSuspenseQuery(api.waves.get.queryOptions({ input: { organizationId, waveId } })).data.instrument;
}

function titleOf({ title, id, version }: ReturnType<typeof useInstrument>): string {
  return `${title.en ?? Object.values(title)[0] ?? id}, version ${version}`;
}
