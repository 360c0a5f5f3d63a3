import type { Wave, WaveProgress } from "@interrelate/contract";

/** How many of one workgroup had answered by the end of each day, as far as it was told. */
export interface ProgressSeries {
  id: string;
  name: string;
  /** People asked; null when nobody said how many. */
  invited: number | null;
  /** Days since the wave opened, from 0, and people who had answered by then: in steps, and only where told. */
  points: { day: string; at: number; answered: number }[];
}

const DAY = 86_400_000;

/** A line for each workgroup that has anything to show, in the order of the workgroups. */
export function progressSeries({ openedOn }: Pick<Wave, "openedOn">, progress: WaveProgress): ProgressSeries[] {
  const start = Date.parse(openedOn ?? progress.days[0]?.day ?? "1970-01-01");
  return progress.participation.workgroups.flatMap(({ id, name, invited }) => {
    const points = progress.days.flatMap(({ day, answered }) => {
      const told = answered[id] ?? 0;
      return told === 0 ? [] : [{ day, at: (Date.parse(day) - start) / DAY, answered: told }];
    });
    return points.length === 0 ? [] : [{ id, name, invited, points }];
  });
}

/** How many days a picture spans: to the closing date where there is one, else to the last day that was told. */
export function daysSpanned(
  { openedOn, closesAt, closedOn }: Pick<Wave, "openedOn" | "closesAt" | "closedOn">,
  progress: WaveProgress,
): number {
  const start = Date.parse(openedOn ?? progress.days[0]?.day ?? "1970-01-01");
  const last = Date.parse(progress.days.at(-1)?.day ?? openedOn ?? "1970-01-01");
  const end = Math.max(last, Date.parse(closedOn ?? closesAt?.slice(0, 10) ?? "") || 0);
  return Math.max(1, Math.round((end - start) / DAY));
}
