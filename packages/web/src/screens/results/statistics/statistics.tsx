import type { WaveStatistics } from "@interrelate/contract";
import { decimal, waveName } from "@interrelate/pictures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { api } from "../../../client/client.ts";
import { MethodLink } from "../../../ui/method-link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import { listed } from "../../../ui/words.ts";
import { fileName } from "../file-name.ts";
import { Filters } from "../filters.tsx";
import { ResultsGate } from "../results-gate.tsx";
import type { ResultsView } from "../use-results-view.ts";
import type { ShownResults } from "../use-wave-results.ts";
import { agreementTable, iccTable } from "./agreement-tables.ts";
import { effectTable, variancesTable } from "./model-tables.ts";
import { rolesTable, wholeTable } from "./network-tables.ts";
import { dimensionsTable, factorsTable, scaleTable } from "./reliability-tables.ts";
import styles from "./statistics.module.css";
import { StatisticsPart, StatisticsTable } from "./statistics-part.tsx";
import { statisticsTexts as texts } from "./texts.ts";

/** The statistics of one wave for researchers. */
export function StatisticsScreen() {
  return (
    <ResultsGate allSites isStatistics>
      {(results, view) => <StatisticsPage results={results} view={view} />}
    </ResultsGate>
  );
}

function StatisticsPage({ results, view }: { results: ShownResults; view: ResultsView }) {
  return (
    <Page
      title={texts.title(waveName(results.wave.name))}
      subtitle={texts.subtitle}
      synthetic={results.organization.synthetic}
      width="wide"
    >
      <Filters view={view} measures={false} sites={false} />
      <Suspense fallback={<Waiting label={texts.computing} />}>
        <Statistics results={results} view={view} />
      </Suspense>
    </Page>
  );
}

function Statistics({ results, view }: { results: ShownResults; view: ResultsView }) {
  const input = { organizationId: view.params.organizationId, waveId: results.wave.id };
  const { statistics } = useSuspenseQuery(api.results.statistics.queryOptions({ input, staleTime: 60_000 })).data;
  if (statistics === null)
    return (
      <Notice tone="question" title={texts.erased.title}>
        <p>
          {texts.erased.words} {texts.erased.kept}
        </p>
      </Notice>
    );
  const parts = { results, statistics };
  return (
    <>
      <p className={styles.soft}>{texts.dash}</p>
      <Reliability {...parts} />
      <Agreement {...parts} />
      <Model {...parts} />
      <Network {...parts} />
      <section className={styles.part}>
        <h2 className={styles.title}>{texts.left.title}</h2>
        <ul className={styles.lead}>
          {texts.left.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <MethodLink of={["statistics", "hidden"]} />
      </section>
    </>
  );
}

interface PartProps {
  results: ShownResults;
  statistics: WaveStatistics;
}

function Reliability({ results, statistics }: PartProps) {
  const { title, lead, conditions, scale, items, factors, correlation } = texts.reliability;
  const { one, two } = statistics.factors;
  const apart = two?.factorCorrelation ?? null;
  return (
    <StatisticsPart
      title={title}
      lead={lead}
      conditions={conditions}
      cautions={[...(one?.cautions ?? []), ...(two?.cautions ?? [])]}
    >
      <StatisticsTable
        title={scale}
        table={scaleTable(results, statistics)}
        file={fileName("reliability", results)}
        figures={["alpha", "bootstrap", "omega"]}
      />
      <StatisticsTable
        title={items}
        table={dimensionsTable(results, statistics)}
        file={fileName("dimensions", results)}
        figures={["alpha", "factors"]}
      />
      <StatisticsTable
        title={factors}
        table={factorsTable(statistics)}
        file={fileName("factors", results)}
        figures={["factors"]}
        note={apart !== null && correlation(decimal(apart))}
      />
    </StatisticsPart>
  );
}

function Agreement({ results, statistics }: PartProps) {
  const { title, lead, conditions, ties, icc, left, none, groupings } = texts.agreement;
  const table = agreementTable(results);
  const cautions = (["site", "ratedGroup", "respondent"] as const).flatMap((grouping) =>
    (statistics.icc[grouping]?.cautions ?? []).map((caution) => `${groupings[grouping]}: ${caution}`),
  );
  return (
    <StatisticsPart title={title} lead={lead} conditions={conditions} cautions={cautions}>
      <StatisticsTable
        title={icc}
        table={iccTable(results, statistics)}
        file={fileName("icc", results)}
        figures={["icc"]}
      />
      <StatisticsTable
        title={ties}
        table={table}
        file={fileName("agreement", results)}
        figures={["agreement"]}
        note={table.rows.length === 0 ? none : left(table.rows.length, results.analysis.agreement.length)}
      />
    </StatisticsPart>
  );
}

function Model({ results, statistics: { model } }: PartProps) {
  const { title, lead, conditions, variances, effect, size } = texts.model;
  return (
    <StatisticsPart title={title} lead={lead} conditions={conditions} cautions={model?.cautions ?? []}>
      {model === null ? (
        <p className={styles.soft}>{texts.nothing}</p>
      ) : (
        <>
          <StatisticsTable
            title={variances}
            table={variancesTable(model)}
            file={fileName("variances", results)}
            figures={["mixed"]}
            note={size(model.n, model.respondents, model.ratedGroups)}
          />
          {model.within && (
            <StatisticsTable
              title={effect}
              table={effectTable(model.within)}
              file={fileName("within-between", results)}
              figures={["mixed", "withinBetween"]}
            />
          )}
        </>
      )}
    </StatisticsPart>
  );
}

function Network({ results, statistics: { network } }: PartProps) {
  const { title, lead, conditions, whole, roles, over, left } = texts.network;
  const nameOf = (id: string) => results.workgroups.find((group) => group.id === id)?.name ?? id;
  return (
    <StatisticsPart title={title} lead={lead} conditions={conditions} cautions={network?.cautions ?? []}>
      {network === null ? (
        <p className={styles.soft}>{texts.nothing}</p>
      ) : (
        <>
          <p className={styles.soft}>
            {over(network.groups)} {network.leftOut.length > 0 && left(listed(network.leftOut.map(nameOf)))}
          </p>
          <StatisticsTable
            title={whole}
            table={wholeTable(network)}
            file={fileName("network", results)}
            figures={["density", "returned", "transitivity", "reciprocity", "socialRelations", "communities"]}
          />
          <StatisticsTable
            title={roles}
            table={rolesTable(results, network)}
            file={fileName("centrality", results)}
            figures={["density", "betweenness", "closeness", "eigenvector", "pageRank", "communities"]}
          />
        </>
      )}
    </StatisticsPart>
  );
}
