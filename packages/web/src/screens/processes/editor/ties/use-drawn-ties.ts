import type { Cutoffs, Effort, WaveSummary } from "@interrelate/contract";
import { cutoffsFor, figureWords, inSentence, settledBandWords } from "@interrelate/pictures";
import { type TieReading, tiesOf } from "@interrelate/work";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../../../client/client.ts";
import { hasAgreed } from "../../../../routing/guest-pages.ts";
import { texts } from "../texts.ts";

/** The ties of a closed wave as a process map draws them. */
export interface DrawnTies {
  wave: WaveSummary;
  /** The site whose ties they are; null for all sites. */
  site: Effort["sites"][number] | null;
  /** How members of one workgroup experience another. */
  reading: (rater: string, rated: string) => TieReading;
  /** The same as a sentence. */
  sentence: (rater: string, rated: string) => string;
  /** The band of a tie in words, with its figures: "weak: 3.31, 95 % interval 3.12 to 3.49, 61 raters". */
  words: (rater: string, rated: string) => string;
}

/** The published ties of the wave asked for, or of the latest closed one; null until they are there, or without any. */
export function useDrawnTies(effort: Effort, waveId: string | undefined, isOn: boolean): DrawnTies | null {
  const closed = closedWaves(effort);
  const wave = closed.find(({ id }) => id === waveId) ?? closed.at(-1);
  const input = { organizationId: effort.organizationId, waveId: wave?.id ?? "" };
  const enabled = isOn && wave !== undefined;
  const results = useQuery(api.results.wave.queryOptions({ input, enabled, staleTime: 60_000 })).data;
  return useMemo(() => {
    if (!enabled || results === undefined) return null;
    const reading = tiesOf(results);
    const names = new Map(effort.workProcess.workgroups.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? texts.noLane;
    return {
      wave: results.wave,
      // Without asking for a site, a guest that sees no more is shown the first of its own.
      site: results.sites.find(({ id }) => id === results.site) ?? null,
      reading,
      words: (rater, rated) => tieWords(reading(rater, rated), results.cutoffs),
      sentence: (rater, rated) => tieSentence(reading(rater, rated), nameOf(rater), nameOf(rated), results.cutoffs),
    };
  }, [enabled, results, effort]);
}

/** The closed waves of an effort whose results may be seen, earliest first. */
export function closedWaves(effort: Effort): WaveSummary[] {
  if (!hasAgreed(effort, "results")) return [];
  return effort.workProcess.waves
    .filter(({ status }) => status === "closed")
    .toSorted((one, other) => one.position - other.position);
}

function tieWords(tie: TieReading, cutoffs: Cutoffs): string {
  if (tie.state !== "shown") return texts.tieBands[tie.state];
  return `${bandOf(tie, cutoffs)}: ${figureWords(tie)}`;
}

function tieSentence(tie: TieReading, rater: string, rated: string, cutoffs: Cutoffs): string {
  const [one, other] = [rater, inSentence(rated)];
  if (tie.state === "hidden") return texts.tieWords.hidden(inSentence(rater), other);
  if (tie.state === "unrated") return texts.tieWords.unrated(inSentence(rater), other);
  return texts.tieWords.shown(one, other, bandOf(tie, cutoffs), figureWords(tie));
}

/** As far as the interval settles it: "weak", "moderate to strong". A hand-off is always between two workgroups. */
function bandOf(tie: Extract<TieReading, { state: "shown" }>, cutoffs: Cutoffs): string {
  return settledBandWords(tie, cutoffsFor(false, cutoffs));
}
