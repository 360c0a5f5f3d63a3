import { restsOn } from "@interrelate/pictures";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { saveCsv } from "../../pictures/picture-files.ts";
import { PictureTable } from "../../pictures/picture-table.tsx";
import deeds from "../../ui/deed.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import { Page } from "../../ui/page.tsx";
import { ChipSelect } from "../results/chips.tsx";
import { fileName } from "../results/file-name.ts";
import { Filters } from "../results/filters.tsx";
import { ResultsGate } from "../results/results-gate.tsx";
import type { ResultsView } from "../results/use-results-view.ts";
import type { ShownResults } from "../results/use-wave-results.ts";
import { type ActRows, actRows } from "./act-rows.ts";
import { actFile, actTable } from "./act-table.ts";
import { actTitle } from "./act-title.ts";
import { BoundaryCard } from "./boundary-card.tsx";
import { MissingParts } from "./missing-parts.tsx";
import { NotKnown } from "./not-known.tsx";
import { ReadWeights } from "./read-weights.tsx";
import { texts, weightTexts } from "./texts.ts";
import { type ActMaterial, useActSource } from "./use-act-source.ts";
import { useWeights } from "./use-weights.ts";
import { WEIGHTS_ID, WeightsPanel } from "./weights-panel.tsx";
import styles from "./where-to-act.module.css";

/** Where to act: boundaries in an order that proposes where to begin to talk, each explained, by weights in sight. */
export function WhereToActScreen() {
  return <ResultsGate>{(shown, view) => <WhereToAct shown={shown} view={view} />}</ResultsGate>;
}

/** What else the page tells where obstacles are felt. */
const CHOICES = ["choices" as const];

/** As many as anybody reads at once; more are shown when asked for. */
const AT_ONCE = 8;

interface WhereToActProps {
  shown: ShownResults;
  view: ResultsView;
}

function WhereToAct({ shown, view }: WhereToActProps) {
  const material = useActSource(shown, view);
  const list = useWeights(view.params);
  const { weights } = list;
  const { guest } = view.effort;
  const rows = actRows(shown, material, weights);
  const { wave, participation, sites, organization } = shown;
  const site = sites.find(({ id }) => id === shown.site)?.name ?? null;
  const asTable = view.search.view === "table";
  return (
    <Page
      title={actTitle(rows)}
      subtitle={texts.subtitle(
        restsOn({ wave: wave.name, site, participation, network: rows.network }),
        guest === null,
      )}
      synthetic={organization.synthetic}
      width="wide"
      aside={
        guest === null ? (
          <WeightsPanel list={list} said={list.state === "nothing" ? "" : firstNow(rows)} />
        ) : (
          <ReadWeights weights={weights} host={guest.host} />
        )
      }
      asideLabel={weightTexts.title}
    >
      <Filters view={view} measures={false}>
        <MapSelect material={material} />
      </Filters>
      <MissingParts material={material} view={view} />
      <div className={`${deeds.deeds} ${styles.deeds}`} data-print="no">
        <button
          type="button"
          className={deeds.deed}
          aria-pressed={asTable}
          onClick={() => view.show({ view: asTable ? undefined : "table" })}
        >
          {texts.asTable}
        </button>
        <button
          type="button"
          className={deeds.deed}
          onClick={() => saveCsv(fileName(texts.source, shown), actFile(rows))}
        >
          {texts.download}
        </button>
        <a href={`#${WEIGHTS_ID}`} className={`${deeds.deed} ${styles.toWeights}`}>
          {weightTexts.title}
        </a>
      </div>
      {asTable ? (
        <PictureTable table={actTable(rows)} label={texts.list} />
      ) : (
        <>
          <Ranked rows={rows} material={material} weights={weights} view={view} />
          <NotKnown rows={rows.notKnown} structures={material.source.structures} />
        </>
      )}
      <div className={styles.method}>
        <MethodLink
          of={["whereToAct", "tie", "band", "handOffs", ...(material.obstacles.length > 0 ? CHOICES : []), "hidden"]}
        />
      </div>
    </Page>
  );
}

interface RankedProps {
  rows: ActRows;
  material: ActMaterial;
  weights: ReturnType<typeof useWeights>["weights"];
  view: ResultsView;
}

function Ranked({ rows: { ranked, network }, ...rest }: RankedProps) {
  const [number, setNumber] = useState(AT_ONCE);
  const more = Math.min(ranked.length - number, AT_ONCE * 2);
  if (ranked.length === 0) return null;
  return (
    <section aria-label={texts.list}>
      <ol className={styles.plain}>
        {ranked.slice(0, number).map((row) => (
          <BoundaryCard key={row.key} row={row} network={network} {...rest} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className={deeds.deed} onClick={() => setNumber(number + more)} data-print="no">
          {texts.more(more)}
        </button>
      )}
    </section>
  );
}

/** Which process map counts, where there are several. */
function MapSelect({ material: { maps, map } }: { material: ActMaterial }) {
  const navigate = useNavigate();
  if (maps.length < 2) return null;
  const choose = (id: string) =>
    void navigate({
      to: ".",
      search: ((old: Record<string, unknown>) => ({ ...old, map: id })) as never,
      resetScroll: false,
    });
  return (
    <ChipSelect
      label={texts.map}
      value={map?.id ?? ""}
      on={map !== null}
      options={[
        ...(map === null ? [{ value: "", label: texts.noMap }] : []),
        ...maps.map(({ id, name }) => ({ value: id, label: texts.ofMap(name) })),
      ]}
      onChange={(id) => id !== "" && choose(id)}
    />
  );
}

function firstNow({ ranked }: ActRows): string {
  const first = ranked.filter(({ boundary }) => boundary.rank === 1).map(({ names }) => names);
  return first.length === 0 ? weightTexts.nowNone : weightTexts.nowFirst(first.join("; "));
}
