import type { WaveResults } from "@interrelate/contract";
import { restsOn, waveName } from "@interrelate/pictures";
import { type Ties, tiesOf } from "@interrelate/work";
import type { ReactNode } from "react";
import { hasAgreed } from "../../../routing/guest-pages.ts";
import { guestViewTexts as guestTexts } from "../../guests/guest-view-texts.ts";
import { ResultsNotes } from "../../results/results-notes.tsx";
import { type ResultsView, useResultsView } from "../../results/use-results-view.ts";
import { networkOf, useWaveResults } from "../../results/use-wave-results.ts";
import { tiesTexts as texts } from "./texts.ts";

/** The ties that hand-offs are drawn over. */
export interface ShownTies {
  ties: Ties;
  /** The published results they are of; null while no wave has closed. */
  results: WaveResults | null;
  /** On what they rest, in a sentence. */
  basis: string;
}

interface WithTiesProps {
  children: (shown: ShownTies, view: ResultsView) => ReactNode;
}

/**
 * Shows a page about process maps over the ties of the wave and site in the address. A map can be read before any wave
 * has closed, and where a site is hidden: then no tie is shown.
 */
export function WithTies({ children }: WithTiesProps) {
  const view = useResultsView();
  if (view.wave === null)
    return children(
      {
        ties: () => ({ state: "unrated" }),
        results: null,
        basis: hasAgreed(view.effort, "results") ? texts.noWave : guestTexts.readOnly.noTies,
      },
      view,
    );
  const site = view.effort.sites.find(({ id }) => id === view.search.site)?.id;
  return (
    <OfWave view={view} waveId={view.wave.id} site={site}>
      {children}
    </OfWave>
  );
}

interface OfWaveProps extends WithTiesProps {
  view: ResultsView;
  waveId: string;
  site: string | undefined;
}

function OfWave({ view, waveId, site, children }: OfWaveProps) {
  const results = useWaveResults(view.params.organizationId, waveId, site);
  const { analysis } = results;
  const name = results.sites.find(({ id }) => id === site)?.name ?? null;
  if (analysis === null) {
    const basis = texts.hiddenSite(waveName(results.wave.name), name ?? "", results.threshold);
    return children({ ties: tiesOf(results), results, basis }, view);
  }
  const shown = { ...results, analysis };
  const { wave, participation } = results;
  const basis = restsOn({ wave: wave.name, site: name, participation, network: networkOf(shown, "index") });
  return (
    <>
      {children({ ties: tiesOf(results), results, basis }, view)}
      <ResultsNotes results={shown} />
    </>
  );
}
