import type { Drawing, LegendKind, MapOptions, Table, TieNetwork } from "@interrelate/pictures";
import type { ReactNode } from "react";
import type { Figure } from "../../ui/method-link-figures.ts";
import { Page } from "../../ui/page.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import { MapBeside } from "./map-beside.tsx";
import { MapFigure } from "./map-figure.tsx";
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
export function MapPage({ results, view, words, filters, notice, aside, ...figure }: MapPageProps) {
  const { organization, effort } = results;
  const { legendKind } = figure;
  const source = texts.source(organization.name, effort.name, organization.synthetic);
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      synthetic={organization.synthetic}
      width="wide"
      aside={<MapBeside view={view}>{aside}</MapBeside>}
      asideLabel={texts.beside}
    >
      <Filters view={view} measures={legendKind === "map"} sites={legendKind === "map"}>
        {filters}
      </Filters>
      {notice}
      <MapFigure
        {...figure}
        effortId={view.params.effortId}
        view={view}
        words={{ ...words, source }}
        fileName={fileName(legendKind, results)}
      />
    </Page>
  );
}
