import type { Wave } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ParticipationTables } from "./participation-tables.tsx";
import { ProgressPicture } from "./progress-picture.tsx";
import { waveTexts as texts } from "./texts.ts";

/** How often an open wave asks how far it is. */
export const RENEW_EVERY = 15_000;

interface WaveProgressProps {
  organizationId: string;
  wave: Wave;
}

/** How far a wave is: who has answered, what can be expected, and how it went by day. Renews itself quietly. */
export function WaveProgressSection({ organizationId, wave }: WaveProgressProps) {
  const progress = useSuspenseQuery({
    ...api.waves.progress.queryOptions({ input: { organizationId, waveId: wave.id } }),
    refetchInterval: wave.status === "open" ? RENEW_EVERY : false,
  }).data;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.participation}</h2>
      <ParticipationTables wave={wave} participation={progress.participation} forecasts={progress.forecasts} />
      <ProgressPicture wave={wave} progress={progress} />
    </section>
  );
}
