import type { Dimension, Effort, WaveSummary } from "@interrelate/contract";
import { MEASURES, type Measure } from "@interrelate/pictures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { hasAgreed, opens } from "../../routing/guest-pages.ts";
import type { ResultsSearch } from "../../routing/results-search.ts";

/** What a results page shows, read from its address and made sure of, and how to show something else. */
export interface ResultsView {
  params: { organizationId: string; effortId: string };
  search: ResultsSearch;
  effort: Effort;
  /** Closed waves, earliest first; none for a guest who sees no results. */
  closed: WaveSummary[];
  /** The wave shown: the one asked for when it is closed, else the latest; null when none is closed. */
  wave: WaveSummary | null;
  /** The closed wave before the one shown, when there is one and change may be seen. */
  earlier: WaveSummary | null;
  measure: Measure;
  /** The dimensions that the wave shown asked; all seven until its results are there. */
  asked: readonly Dimension[];
  /** Changes the address, one step back in the browser; `undefined` takes a key out. The page does not scroll. */
  show: (changes: { [Key in keyof ResultsSearch]?: ResultsSearch[Key] | undefined }) => void;
}

/** Reads the address of a results page. Whatever it asks for that does not exist falls back to the default. */
export function useResultsView(): ResultsView {
  const { organizationId = "", effortId = "" } = useParams({ strict: false });
  const { site, ...asks }: ResultsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  const search = { ...asks, ...siteIn(effort, site) };
  const closed = effort.workProcess.waves
    .filter((wave) => wave.status === "closed" && hasAgreed(effort, "results"))
    .toSorted((a, b) => a.position - b.position);
  const wave = closed.find((each) => each.id === search.wave) ?? closed.at(-1) ?? null;
  const isBefore = (each: WaveSummary) => wave !== null && each.position < wave.position;
  const before = opens(effort, "/change") ? closed.filter(isBefore) : [];
  return {
    params: { organizationId, effortId },
    search,
    effort,
    closed,
    wave,
    earlier: before.find((each) => each.id === search.since) ?? before.at(-1) ?? null,
    measure: MEASURES.find((each) => each === search.dimension) ?? "index",
    asked: MEASURES.filter(isDimension),
    show: (changes) =>
      void navigate({
        to: ".",
        search: (old: ResultsSearch) => without({ ...old, ...changes }),
        resetScroll: false,
      }),
  };
}

/**
 * The site shown: for people of the host the one asked for; for a guest one of its own, the one asked for or else the
 * first, and none where the whole was agreed on, which is told without any site.
 */
function siteIn(effort: Effort, asked: string | undefined): Pick<ResultsSearch, "site"> {
  if (effort.guest === null) return asked === undefined ? {} : { site: asked };
  if (hasAgreed(effort, "whole")) return {};
  const site = effort.sites.find(({ id }) => id === asked) ?? effort.sites[0];
  return site === undefined ? {} : { site: site.id };
}

/** The same view of a wave that asked some of the dimensions; one that it did not ask gives way to the index. */
export function viewOfAsked(view: ResultsView, asked: readonly Dimension[]): ResultsView {
  const { measure } = view;
  return { ...view, asked, measure: isDimension(measure) && !asked.includes(measure) ? "index" : measure };
}

function isDimension(measure: Measure): measure is Dimension {
  return measure !== "index" && measure !== "communication" && measure !== "relationship";
}

function without(search: { [Key in keyof ResultsSearch]?: string | undefined }): ResultsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ""));
}
