import type { Effort, Wave, WaveCheck } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { checklistTexts as texts } from "./checklist-texts.ts";
import styles from "./wave.module.css";

interface ChecklistProps {
  effort: Effort;
  wave: Wave;
}

/** What to look at before a wave opens: what keeps it from opening first, each with the place where it is put right. */
export function Checklist({ effort, wave }: ChecklistProps) {
  const { organizationId } = effort;
  const checks = useSuspenseQuery(api.waves.checks.queryOptions({ input: { organizationId, waveId: wave.id } })).data;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{texts.lead(checks.filter((check) => check.blocking).length, checks.length)}</p>
      {checks.length > 0 && (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check.sentence} className={styles.check} data-blocking={check.blocking}>
              <strong>{check.blocking ? texts.blocking : texts.warning}</strong> {check.sentence}{" "}
              <Remedy effort={effort} check={check} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Remedy({ effort, check }: { effort: Effort; check: WaveCheck }) {
  const { organizationId, id: effortId } = effort;
  const params = { organizationId, effortId };
  if (check.workgroupId !== null) return <Consent effort={effort} workgroupId={check.workgroupId} />;
  if (check.where === "people")
    return (
      <Link to="/o/$organizationId/e/$effortId/people" params={params}>
        {texts.people}
      </Link>
    );
  if (check.where === "work")
    return (
      <Link to="/o/$organizationId/e/$effortId/privacy" params={params}>
        {texts.together}
      </Link>
    );
  return <a href={check.where === "questions" ? "#further" : "#settings"}>{texts.settings}</a>;
}

/** Records that the people of a very small workgroup agree to be rated. */
function Consent({ effort, workgroupId }: { effort: Effort; workgroupId: string }) {
  const { organizationId, id: effortId } = effort;
  const queries = useQueryClient();
  const recording = useMutation(
    api.efforts.change.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.waves.key() }) }),
  );
  const smallGroupConsent = { workgroupId, given: true };
  return (
    <>
      <span className={styles.buttons}>
        <Button
          variant="default"
          loading={recording.isPending}
          onClick={() => recording.mutate({ organizationId, effortId, settings: { smallGroupConsent } })}
        >
          {texts.consent}
        </Button>
        <Link to="/o/$organizationId/e/$effortId/privacy" params={{ organizationId, effortId }}>
          {texts.together}
        </Link>
      </span>
      <ProblemNotice error={recording.error} what={texts.consentFailed} kept={texts.kept} />
    </>
  );
}
