import type { Effort, Wave } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { AskStructures } from "../structure-survey/ask-structures.tsx";
import { ExtendWave, ReopenWave } from "./change-dates.tsx";
import { Checklist } from "./checklist.tsx";
import { FurtherQuestions } from "./further-questions.tsx";
import { longMoment } from "./moment-words.ts";
import { PlanWave } from "./plan-wave.tsx";
import { QuestionList } from "./question-list.tsx";
import { ReadyQuestions } from "./ready-questions.tsx";
import { RemoveWave } from "./remove-wave.tsx";
import { SurveyLinks } from "./survey-links.tsx";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";
import { CloseWave, OpenWave } from "./wave-deeds.tsx";
import { WaveHistory } from "./wave-history.tsx";
import { WavePlaces } from "./wave-places.tsx";
import { RENEW_EVERY, WaveProgressSection } from "./wave-progress.tsx";
import { WaveSettingsSection } from "./wave-settings.tsx";

/** One wave: prepare and open it, share its links, follow who has answered, close it. */
export function WaveScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/waves/$waveId" });
  const { organizationId, effortId, waveId } = params;
  const wave = useSuspenseQuery({
    ...api.waves.get.queryOptions({ input: { organizationId, waveId } }),
    // A draft may open by itself, an open wave may close.
    refetchInterval: (query) => (query.state.data?.status === "closed" ? false : RENEW_EVERY),
  }).data;
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  return (
    <Page title={titleOf(wave)} subtitle={subtitleOf(wave)} synthetic={effort.synthetic}>
      <Deeds effort={effort} wave={wave} />
      {wave.status === "draft" && <Checklist effort={effort} wave={wave} />}
      {wave.status === "open" && <WavePlaces effort={effort} wave={wave} />}
      {wave.status !== "draft" && <WaveProgressSection organizationId={organizationId} wave={wave} />}
      {wave.links.length > 0 && <SurveyLinks links={wave.links} />}
      {wave.status === "draft" && <WavePlaces effort={effort} wave={wave} />}
      {wave.status !== "closed" && <WaveSettingsSection effort={effort} wave={wave} />}
      {wave.status === "draft" && <ReadyQuestions effort={effort} wave={wave} />}
      {wave.status === "draft" && <AskStructures effort={effort} wave={wave} />}
      {wave.status === "draft" && <FurtherQuestions organizationId={organizationId} wave={wave} />}
      {wave.status === "draft" && (
        <QuestionList
          instrument={wave.instrument}
          process={effort.workProcess.name}
          groups={effort.workProcess.workgroups.length}
        />
      )}
      <WaveHistory organizationId={organizationId} waveId={waveId} timeZone={wave.timeZone} />
      {wave.status === "draft" && (
        <div className={styles.buttons} data-print="no">
          <RemoveWave effort={effort} wave={wave} />
        </div>
      )}
    </Page>
  );
}

function Deeds({ effort, wave }: { effort: Effort; wave: Wave }) {
  const { organizationId, id: effortId } = effort;
  return (
    <div className={styles.buttons} data-print="no">
      {wave.status === "draft" && <OpenWave organizationId={organizationId} wave={wave} />}
      {wave.status === "open" && <CloseWave organizationId={organizationId} wave={wave} />}
      {wave.status === "open" && <ExtendWave organizationId={organizationId} wave={wave} />}
      {wave.status === "closed" && (
        <Button
          component={Link}
          to="/o/$organizationId/e/$effortId/map"
          params={{ organizationId, effortId } as never}
          search={{ wave: wave.id } as never}
        >
          {texts.results}
        </Button>
      )}
      {wave.status === "closed" && wave.questions.length > 0 && (
        <Button
          component={Link}
          variant="default"
          to="/o/$organizationId/e/$effortId/waves/$waveId/words"
          params={{ organizationId, effortId, waveId: wave.id } as never}
        >
          {texts.whatPeopleWrote}
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
      {wave.status === "closed" && isLatest(wave, effort) && <PlanWave effort={effort} />}
      {wave.status === "closed" && isLastAsked(wave, effort) && (
        <ReopenWave organizationId={organizationId} wave={wave} />
      )}
    </div>
  );
}

/** Whether no later wave has been opened; a draft may be waiting. */
function isLastAsked(wave: Wave, { workProcess }: Effort): boolean {
  return workProcess.waves.every((other) => other.position <= wave.position || other.status === "draft");
}

/** Whether no later wave has been opened or planned. */
function isLatest(wave: Wave, { workProcess }: Effort): boolean {
  return workProcess.waves.every((other) => other.position <= wave.position);
}

function titleOf({ name, status, participation }: Wave): string {
  if (status === "draft") return texts.draftTitle(name);
  return status === "open"
    ? texts.openTitle(name, participation.answered, participation.threshold)
    : texts.closedTitle(name, participation.answered);
}

function subtitleOf({ status, openedOn, closedOn, opensAt, closesAt, timeZone, openLinks }: Wave): string {
  const moment = (instant: string | null) => instant && longMoment(instant, timeZone);
  if (status === "draft") return texts.draftSubtitle(moment(opensAt));
  return status === "open" ? texts.openSubtitle(openLinks, moment(closesAt)) : texts.closedSubtitle(openedOn, closedOn);
}
