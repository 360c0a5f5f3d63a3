import {
  type Drawing,
  type LegendKind,
  type MapFocus,
  type MapOptions,
  mapLayout,
  type Table,
  type TieNetwork,
} from "@interrelate/pictures";
import { useViewportSize } from "@mantine/hooks";
import { InteractiveMap } from "../../pictures/interactive-map.tsx";
import { useMovedRoles } from "../../pictures/moved-roles.ts";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { useSettledPlaces } from "../../pictures/settled-places.ts";
import { useWidth } from "../../pictures/use-width.ts";
import type { Figure } from "../../ui/method-link-figures.ts";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";

interface MapFigureProps {
  effortId: string;
  view: Pick<ResultsView, "search" | "show">;
  words: { title: string; subtitle: string; question: string; source: string };
  /** The start of the names of downloaded files. */
  fileName: string;
  legendKind: LegendKind;
  figures: readonly Figure[];
  table: Table;
  /** What is downloaded in the place of the table. */
  file?: Table;
  /** Roles and ties that positions rest on. */
  network: TieNetwork;
  ties: readonly { from: string; to: string; sentence: string }[];
  draw: (options: MapOptions) => Drawing;
}

/** A relational map with what belongs to it; roles stand where they stand on every map of the effort. */
export function MapFigure(props: MapFigureProps) {
  const { effortId, view, words, fileName, legendKind, figures, table, file = table, network, ties, draw } = props;
  const { search, show } = view;
  const moved = useMovedRoles(effortId);
  const positions = useSettledPlaces(effortId, network, moved.positions);
  const { ref, width } = useWidth();
  const window = useViewportSize();
  const height = mapHeight(width, window.height, network.roles.length);
  const selected = selectionOf(search, network);
  return (
    <PictureFrame
      words={words}
      fileName={fileName}
      drawing={() => draw({ positions, focus: selected })}
      table={table}
      file={file}
      legendKind={legendKind}
      figures={figures}
      asTable={search.view === "table"}
      onTable={(asTable) => show({ view: asTable ? "table" : undefined })}
    >
      <div ref={ref}>
        <InteractiveMap
          label={words.title}
          layout={mapLayout(network, width, height, positions)}
          draw={(focus) => draw({ width, height, positions, focus, interactive: true })}
          ties={ties}
          selected={selected}
          moved={moved}
          onTie={(from, to) => show({ from, to })}
          onRole={(role) => show({ from: role ?? undefined, to: undefined })}
        />
      </div>
      <p id="map-keys" className={styles.hint} data-print="no">
        {texts.keys}
        {moved.positions.size > 0 && (
          <button type="button" className={styles.putBack} onClick={moved.reset}>
            {texts.putBack}
          </button>
        )}
      </p>
    </PictureFrame>
  );
}

/** A phone gets a tall map, a wide screen one that leaves room for title and legend; many roles get more room. */
function mapHeight(width: number, screen: number, roles: number): number {
  if (width < 560) return Math.round(width * (roles > 12 ? 1.6 : 1.22));
  if (roles > 12) return Math.round(Math.min(860, width));
  return Math.round(Math.min(640, width * 0.78, Math.max(500, screen - 370)));
}

/** What the address puts in front: a tie by both its ends, a role by `from`. */
function selectionOf({ from, to }: ResultsView["search"], network: TieNetwork): MapFocus {
  const known = (id: string | undefined) =>
    id !== undefined && network.roles.some((role) => role.id === id) ? id : null;
  const [first, second] = [known(from), known(to)];
  if (first === null) return null;
  return second === null ? { role: first } : { tie: [first, second] };
}
