import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hasAgreed, opens } from "../../routing/guest-pages.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { guestViewTexts as guestTexts } from "../guests/guest-view-texts.ts";
import styles from "./results.module.css";
import { ResultsNotes } from "./results-notes.tsx";
import { statisticsTexts } from "./statistics/texts.ts";
import { texts } from "./texts.ts";
import { type ResultsView, useResultsView, viewOfAsked } from "./use-results-view.ts";
import { type ShownResults, useWaveResults } from "./use-wave-results.ts";

interface ResultsGateProps {
  /** The site of the address does not apply to this page. */
  allSites?: boolean;
  /** The page is that of the statistics, so nothing leads there. */
  isStatistics?: boolean;
  children: (results: ShownResults, view: ResultsView) => ReactNode;
}

/** Shows a results page when there is something to show, else why not and what to do next. */
export function ResultsGate({ allSites = false, isStatistics = false, children }: ResultsGateProps) {
  const view = useResultsView();
  if (view.wave === null) return <NoResults view={view} />;
  return (
    <Loaded
      view={view}
      waveId={view.wave.id}
      site={allSites ? undefined : view.effort.sites.find((site) => site.id === view.search.site)?.id}
      isStatistics={isStatistics}
    >
      {children}
    </Loaded>
  );
}

interface LoadedProps {
  view: ResultsView;
  waveId: string;
  site: string | undefined;
  isStatistics: boolean;
  children: ResultsGateProps["children"];
}

function Loaded({ view, waveId, site, isStatistics, children }: LoadedProps) {
  const results = useWaveResults(view.params.organizationId, waveId, site);
  const { analysis } = results;
  if (analysis === null) return <HiddenSite view={view} threshold={results.threshold} site={site} />;
  const shown = { ...results, analysis };
  return (
    <>
      {children(shown, viewOfAsked(view, results.asked))}
      <ResultsNotes results={shown} />
      {!isStatistics && opens(view.effort, "/statistics") && <StatisticsLink view={view} />}
    </>
  );
}

/** The one way to the statistics: quiet, below everything else. */
function StatisticsLink({ view: { params, search } }: { view: ResultsView }) {
  return (
    <p className={styles.statistics} data-print="no">
      <Link
        to="/o/$organizationId/e/$effortId/statistics"
        params={params}
        search={search.wave === undefined ? {} : { wave: search.wave }}
      >
        {statisticsTexts.link}
      </Link>
    </p>
  );
}

function HiddenSite({ view, threshold, site }: { view: ResultsView; threshold: number; site: string | undefined }) {
  const name = view.effort.sites.find((each) => each.id === site)?.name ?? view.wave?.name ?? "";
  return (
    <Page title={texts.hiddenSite.title(name)} synthetic={view.effort.synthetic}>
      <Notice
        tone="question"
        actions={
          site &&
          hasAgreed(view.effort, "whole") && (
            <Button onClick={() => view.show({ site: undefined })}>{texts.hiddenSite.all}</Button>
          )
        }
      >
        <p>{texts.hiddenSite.words(threshold)}</p>
      </Notice>
    </Page>
  );
}

function NoResults({ view }: { view: ResultsView }) {
  const { effort, params } = view;
  if (effort.guest !== null)
    return (
      <Page title={texts.none.title} synthetic={effort.synthetic}>
        <p>{guestTexts.noResults}</p>
      </Page>
    );
  const next =
    effort.workProcess.waves.find((wave) => wave.status === "open") ??
    effort.workProcess.waves.find((wave) => wave.status === "draft");
  const words =
    next === undefined
      ? texts.none.noWave
      : next.status === "open"
        ? texts.none.open(next.name)
        : texts.none.draft(next.name);
  return (
    <Page title={texts.none.title} synthetic={effort.synthetic}>
      <Notice
        actions={
          next ? (
            <Button
              component={Link}
              to="/o/$organizationId/e/$effortId/waves/$waveId"
              params={{ ...params, waveId: next.id } as never}
            >
              {texts.none.go(next.name)}
            </Button>
          ) : (
            <Button component={Link} to="/o/$organizationId/e/$effortId/waves" params={params as never}>
              {texts.none.plan}
            </Button>
          )
        }
      >
        <p>{words}</p>
      </Notice>
    </Page>
  );
}
