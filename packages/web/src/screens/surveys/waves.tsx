import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { PlanWave } from "./plan-wave.tsx";
import { wavesTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";
import { WaveList } from "./wave-list.tsx";

/** All rounds of the survey, and planning the next. */
export function WavesScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/waves" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const { waves, name } = effort.workProcess;
  return (
    <Page title={texts.title(waves.length, name)} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      {waves.length > 0 && <WaveList waves={waves} timeZone={effort.timeZone} params={params} />}
      <div className={styles.buttons}>
        <PlanWave effort={effort} />
      </div>
    </Page>
  );
}
