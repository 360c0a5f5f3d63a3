import type { Structure } from "@interrelate/contract";
import {
  BOUNDARY_WORDS,
  type BoundaryGrid,
  boundaryFile,
  boundaryPicture,
  boundaryQuestion,
  boundaryTable,
  boundaryTitle,
  restsOn,
} from "@interrelate/pictures";
import { BOUNDARY_CLASSES, type BoundaryClass } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "../../client/client.ts";
import { MatrixPicture } from "../../pictures/matrix-picture.tsx";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ChipSelect } from "../results/chips.tsx";
import { fileName } from "../results/file-name.ts";
import { Filters } from "../results/filters.tsx";
import { groupsTogether } from "../results/groups-together.ts";
import results from "../results/results.module.css";
import { ResultsGate } from "../results/results-gate.tsx";
import { texts as resultsTexts } from "../results/texts.ts";
import type { ResultsView } from "../results/use-results-view.ts";
import { networkOf, type ShownResults } from "../results/use-wave-results.ts";
import { gridOf } from "./grid-of.ts";
import styles from "./structures.module.css";
import { boundaryTexts as texts } from "./texts.ts";

/** Structures laid over ties: which boundaries are weak, and which structures span them. */
export function BoundariesScreen() {
  return <ResultsGate>{(shown, view) => <Boundaries shown={shown} view={view} />}</ResultsGate>;
}

/** More rows than anybody reads, and than a browser draws quickly. */
const MOST_ROWS = 120;

interface BoundariesProps {
  shown: ShownResults;
  view: ResultsView;
}

function Boundaries({ shown, view }: BoundariesProps) {
  const structures = useSuspenseQuery(api.structures.list.queryOptions({ input: view.params })).data;
  if (structures.length === 0) return <NoStructures view={view} />;
  return <BoundaryPage shown={shown} view={view} structures={structures} />;
}

function BoundaryPage({ shown, view, structures }: BoundariesProps & { structures: readonly Structure[] }) {
  const { search, show, params, effort } = view;
  const navigate = useNavigate();
  const { ref, width } = useWidth();
  const grid = useMemo(() => gridOf(shown, structures, groupsTogether(shown, effort)), [shown, structures, effort]);
  const seen = seenOf(grid, search);
  const drawn = { ...seen, rows: seen.rows.slice(0, MOST_ROWS) };
  const site = shown.sites.find((each) => each.id === shown.site)?.name ?? null;
  const network = networkOf(shown, "index");
  const words = {
    title: boundaryTitle(grid),
    subtitle: texts.subtitle(restsOn({ wave: shown.wave.name, site, participation: shown.participation, network })),
    question: boundaryQuestion(grid),
    source: resultsTexts.source(shown.organization.name, shown.effort.name, shown.organization.synthetic),
  };
  const open = (from: string, to: string) => {
    const place = { to: "/o/$organizationId/e/$effortId/tie", params } as const;
    if (structures.some(({ id }) => id === to))
      void navigate({ to: "/o/$organizationId/e/$effortId/structures", params, hash: to });
    else void navigate({ ...place, search: { ...search, view: undefined, band: undefined, from, to } as never });
  };
  return (
    <Page title={words.title} subtitle={words.subtitle} synthetic={shown.organization.synthetic} width="wide">
      <Filters view={view} measures={false}>
        <GridFilters grid={grid} view={view} />
      </Filters>
      <div ref={ref}>
        <PictureFrame
          words={words}
          fileName={fileName("boundaries", shown)}
          drawing={() => boundaryPicture(drawn, { width: 820 })}
          table={boundaryTable(seen)}
          file={boundaryFile(seen)}
          legendKind="boundaries"
          figures={["boundaries", "tie", "band", "hidden"]}
          asTable={search.view === "table"}
          onTable={(table) => show({ view: table ? "table" : undefined })}
        >
          {seen.rows.length === 0 ? (
            <p>{texts.nothing}</p>
          ) : (
            <MatrixPicture
              drawing={boundaryPicture(drawn, { width: Math.min(width, 980) })}
              label={words.title}
              onTie={open}
            />
          )}
        </PictureFrame>
      </div>
      {seen.rows.length > MOST_ROWS && <p className={styles.soft}>{texts.first(MOST_ROWS, seen.rows.length)}</p>}
      <p className={results.question}>{words.question}</p>
      <p className={results.section} data-print="no">
        <Link to="/o/$organizationId/e/$effortId/structures" params={params}>
          {effort.guest === null ? texts.toInventory : texts.toReadInventory}
        </Link>
      </p>
    </Page>
  );
}

/** The boundaries that the address asks for: of one class, of one workgroup, or all. */
function seenOf(grid: BoundaryGrid, { band, from }: ResultsView["search"]): BoundaryGrid {
  const known = grid.network.roles.some(({ id }) => id === from);
  const wanted = BOUNDARY_CLASSES.find((each) => each === band);
  const rows = grid.rows.filter(
    (row) => (wanted === undefined || row.class === wanted) && (!known || row.a === from || row.b === from),
  );
  return { ...grid, rows };
}

function GridFilters({ grid, view }: { grid: BoundaryGrid; view: ResultsView }) {
  const { search, show } = view;
  const number = (kind: BoundaryClass) => grid.rows.filter((row) => row.class === kind).length;
  const present = BOUNDARY_CLASSES.filter((kind) => number(kind) > 0 || kind === search.band);
  return (
    <>
      <ChipSelect
        label={texts.class}
        value={present.find((kind) => kind === search.band) ?? ""}
        on={search.band !== undefined}
        options={[
          { value: "", label: texts.all(grid.rows.length) },
          ...present.map((kind) => ({ value: kind, label: texts.ofClass(BOUNDARY_WORDS[kind].name, number(kind)) })),
        ]}
        onChange={(band) => show({ band })}
      />
      <ChipSelect
        label={texts.of}
        value={grid.network.roles.find(({ id }) => id === search.from)?.id ?? ""}
        on={search.from !== undefined}
        options={[
          { value: "", label: texts.everybody },
          ...grid.network.roles.map(({ id, name }) => ({ value: id, label: texts.ofGroup(name) })),
        ]}
        onChange={(from) => show({ from, to: undefined })}
      />
    </>
  );
}

function NoStructures({ view }: { view: ResultsView }) {
  return (
    <Page title={texts.empty.title} synthetic={view.effort.synthetic}>
      <Notice
        actions={
          view.effort.guest === null && (
            <Button component={Link} to="/o/$organizationId/e/$effortId/structures" params={view.params as never}>
              {texts.empty.go}
            </Button>
          )
        }
      >
        <p>{texts.empty.words}</p>
      </Notice>
    </Page>
  );
}
