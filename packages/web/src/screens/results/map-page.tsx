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
import { type ReactNode, useEffect, useRef } from "react";
import { InteractiveMap } from "../../pictures/interactive-map.tsx";
import { useMovedRoles } from "../../pictures/moved-roles.ts";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { useSettledPlaces } from "../../pictures/settled-places.ts";
import { useWidth } from "../../pictures/use-width.ts";
import type { Figure } from "../../ui/method-link-figures.ts";
import { Page } from "../../ui/page.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";
import type { ShownResults } from "./use-wave-results.ts";

interface MapPageProps {
  results: ShownResults;
  view: ResultsView;
  words: { title: string; subtitle: string; question: string };
  legendKind: LegendKind;
  figures: readonly Figure[];
  table: Table;
  /** Roles and ties that positions rest on. */
  network: TieNetwork;
  ties: readonly { from: string; to: string; sentence: string }[];
  draw: (options: MapOptions) => Drawing;
  filters: ReactNode;
  /** What has to be read before the picture. */
  notice?: ReactNode;
  /** What stands beside the map: what is selected, or where to look first. */
  aside: (closed: () => void) => ReactNode;
}

/** A page around a relational map. What is selected is in the address: a tie by both its ends, a role by `from`. */
export function MapPage({
  results,
  view,
  words,
  legendKind,
  figures,
  table,
  network,
  ties,
  draw,
  filters,
  notice,
  aside,
}: MapPageProps) {
  const { search, show, params } = view;
  const moved = useMovedRoles(params.effortId);
  const positions = useSettledPlaces(params.effortId, network, moved.positions);
  const { ref, width } = useWidth();
  const window = useViewportSize();
  const height = mapHeight(width, window.height, network.roles.length);
  const selected = selectionOf(search.from, search.to, network);
  const panel = useRef<HTMLDivElement>(null);
  useOpened(panel, selected);
  const close = () => {
    const key = search.to === undefined ? null : JSON.stringify([search.from, search.to]);
    show({ from: undefined, to: undefined });
    if (key !== null) document.querySelector<SVGElement>(`[data-tie="${CSS.escape(key)}"]`)?.focus();
  };
  const source = texts.source(results.organization.name, results.effort.name, results.organization.synthetic);
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      synthetic={results.organization.synthetic}
      width="wide"
      aside={<div ref={panel}>{aside(close)}</div>}
      asideLabel="What is selected"
    >
      <Filters view={view} measures={legendKind === "map"} sites={legendKind === "map"}>
        {filters}
      </Filters>
      {notice}
      <PictureFrame
        words={{ ...words, source }}
        fileName={fileName(legendKind, results)}
        drawing={() => draw({ positions, focus: selected })}
        table={table}
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
    </Page>
  );
}

/** A phone gets a tall map, a wide screen one that leaves room for title and legend; many roles get more room. */
function mapHeight(width: number, screen: number, roles: number): number {
  if (width < 560) return Math.round(width * (roles > 12 ? 1.6 : 1.22));
  if (roles > 12) return Math.round(Math.min(860, width));
  return Math.round(Math.min(640, width * 0.78, Math.max(500, screen - 370)));
}

function selectionOf(from: string | undefined, to: string | undefined, network: TieNetwork): MapFocus {
  const known = (id: string | undefined) =>
    id !== undefined && network.roles.some((role) => role.id === id) ? id : null;
  const [first, second] = [known(from), known(to)];
  if (first === null) return null;
  return second === null ? { role: first } : { tie: [first, second] };
}

/** When a tie is opened after the page was, its panel's heading takes the focus, which also scrolls to it on a phone. */
function useOpened(panel: React.RefObject<HTMLDivElement | null>, selected: MapFocus): void {
  const key = JSON.stringify(selected);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    if (key.startsWith('{"tie"')) panel.current?.querySelector("h2")?.focus();
  }, [key, panel]);
}
