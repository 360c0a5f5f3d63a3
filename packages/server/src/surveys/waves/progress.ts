import type { Participation, WaveEvent, WaveProgress, WaveSummary } from "@interrelate/contract";
import { forecastOf, type ToldPace } from "./forecast.ts";

/** What a progress is made of: only what may be told anyway. */
export type ProgressParts = {
  readonly wave: Pick<WaveSummary, "status" | "openedOn" | "closesAt">;
  /** The response rate, in per cent, that is hoped for. */
  readonly target: number | null;
  readonly participation: Participation;
  /** The latest first. */
  readonly events: readonly WaveEvent[];
  readonly days: WaveProgress["days"];
  readonly now: Date;
};

/**
 * How far a wave is on its way. Forecasts are made for an open wave only, from the counts of `participation` and from
 * dates, so that they tell nothing that these do not.
 */
export function progressOf(parts: ProgressParts): WaveProgress {
  const { wave, participation, target, days, now } = parts;
  if (wave.status !== "open") return { participation, forecasts: [], days };
  const step = participation.threshold;
  const elapsed = timeOpen(parts);
  const remaining = wave.closesAt === null ? null : Date.parse(wave.closesAt) - now.getTime();
  const forecasts = participation.workgroups.map(({ id, invited, answered }) => {
    const pace: ToldPace = { told: answered ?? 0, step, invited, elapsed, remaining };
    const hoped = target === null || invited === null ? null : Math.ceil((target * invited) / 100);
    const hope = hoped === null || hoped === 0 ? null : forecastOf(hoped, pace);
    return { workgroupId: id, threshold: forecastOf(step, pace), target: hope };
  });
  return { participation, forecasts, days };
}

/** For how long the wave has taken answers, in milliseconds; the time between a closing and a reopening is left out. */
function timeOpen({ events, wave, now }: ProgressParts): number {
  let before = 0;
  let since: number | undefined;
  for (const { kind, at } of events.toReversed()) {
    if (kind === "opened" || kind === "reopened") since ??= Date.parse(at);
    if (kind !== "closed" || since === undefined) continue;
    before += Date.parse(at) - since;
    since = undefined;
  }
  since ??= Date.parse(wave.openedOn ?? now.toISOString());
  return before + Math.max(0, now.getTime() - since);
}
