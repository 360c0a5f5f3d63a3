import type { Effort, EffortSettings } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SURVEY_LANGUAGES } from "../surveys/survey-languages.ts";
import styles from "./home.module.css";
import { effortSettingsTexts as texts } from "./texts.ts";

const THRESHOLDS = Array.from({ length: 18 }, (_, index) => String(index + 3));

/** Time zone, language and threshold of an effort; the threshold stays once a wave has been opened. */
export function EffortSettingsSection({ effort }: { effort: Effort }) {
  const { organizationId, id: effortId, timeZone, language, threshold, workProcess } = effort;
  const queries = useQueryClient();
  const changing = useMutation(
    api.efforts.change.mutationOptions({
      onSuccess: async (changed) => {
        queries.setQueryData(api.efforts.get.queryKey({ input: { organizationId, effortId } }), changed);
        await queries.invalidateQueries({ queryKey: api.waves.key() });
        await queries.invalidateQueries({ queryKey: api.efforts.list.key() });
      },
    }),
  );
  const save = (settings: EffortSettings) => changing.mutate({ organizationId, effortId, settings });
  const asked = workProcess.waves.some(({ status }) => status !== "draft");
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.heading}</h2>
      <div className={styles.settings}>
        <NativeSelect
          label={texts.timeZone}
          description={texts.timeZoneHint}
          value={timeZone}
          data={timeZonesWith(timeZone)}
          onChange={(event) => save({ timeZone: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.language}
          description={texts.languageHint}
          value={language}
          data={[...SURVEY_LANGUAGES]}
          onChange={(event) => save({ language: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.threshold}
          description={asked ? texts.thresholdLocked : texts.thresholdHint}
          value={String(threshold)}
          disabled={asked}
          data={THRESHOLDS}
          onChange={(event) => save({ threshold: Number(event.currentTarget.value) })}
        />
      </div>
      <p role="status" className={styles.soft}>
        {changing.isPending ? texts.saving : changing.isSuccess ? texts.saved : texts.autosave}
      </p>
      <ProblemNotice error={changing.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}

/** Every time zone the browser knows, and the one that is set. */
function timeZonesWith(chosen: string): string[] {
  return [...new Set(["UTC", chosen, ...Intl.supportedValuesOf("timeZone")])].sort();
}
