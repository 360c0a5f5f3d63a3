import type { Wave } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { ParticipationTables } from "./participation-tables.tsx";
import { PlanWave } from "./plan-wave.tsx";
import { QuestionList } from "./question-list.tsx";
import { SurveyLinks } from "./survey-links.tsx";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";
import { CloseWave, OpenWave } from "./wave-deeds.tsx";

const RENEW_EVERY = 15_000;

/** One wave: preview and open it, share its links, follow who has answered, close it. */
export function WaveScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/waves/$waveId" });
  const { organizationId, effortId, waveId } = params;
  const wave = useSuspenseQuery({
    ...api.waves.get.queryOptions({ input: { organizationId, waveId } }),
    refetchInterval: (query) => (query.state.data?.status === "open" ? RENEW_EVERY : false),
  }).data;
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  return (
    <Page title={titleOf(wave)} subtitle={subtitleOf(wave)} synthetic={effort.synthetic}>
      <div className={styles.buttons} data-print="no">
        {wave.status === "draft" && <OpenWave organizationId={organizationId} wave={wave} />}
        {wave.status === "open" && <CloseWave organizationId={organizationId} wave={wave} />}
        {wave.status === "closed" && (
          <Button
            component={Link}
            to="/o/$organizationId/e/$effortId/map"
            params={params as never}
            search={{ wave: wave.id } as never}
          >
            {texts.results}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          href={`/preview/${organizationId}/${wave.id}`}
          target="_blank"
          rel="noopener"
        >
          {texts.preview}
        </Button>
        {wave.status === "closed" && isLatest(wave, effort.workProcess.waves) && <PlanWave effort={effort} />}
      </div>
      {wave.status === "draft" && (
        <QuestionList
          instrument={wave.instrument}
          process={effort.workProcess.name}
          groups={effort.workProcess.workgroups.length}
        />
      )}
      {wave.links.length > 0 && <SurveyLinks links={wave.links} />}
      {wave.status !== "draft" && <ParticipationTables wave={wave} />}
    </Page>
  );
}

function isLatest(wave: Wave, waves: readonly { position: number }[]): boolean {
  return waves.every((other) => other.position <= wave.position);
}

function titleOf({ name, status, participation }: Wave): string {
  if (status === "draft") return texts.draftTitle(name);
  return status === "open"
    ? texts.openTitle(name, participation.answered, participation.threshold)
    : texts.closedTitle(name, participation.answered);
}

function subtitleOf({ status, openedOn, closedOn }: Wave): string {
  if (status === "draft") return texts.draftSubtitle;
  return status === "open" ? texts.openSubtitle : texts.closedSubtitle(openedOn, closedOn);
}
