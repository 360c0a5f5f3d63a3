import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "../../client/client.ts";
import { asProblem } from "../../client/problem.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { standingMessages, unsettledGroups } from "./standing-messages.ts";
import styles from "./start.module.css";
import { useStartDraft } from "./start-draft.ts";
import type { StartForm } from "./start-form.ts";
import { StartGroups } from "./start-groups.tsx";
import { StartPrivacy } from "./start-privacy.tsx";
import { placeMessages, startRequest } from "./start-request.ts";
import { StartSites } from "./start-sites.tsx";
import { texts } from "./start-texts.ts";

const UNNAMED_ORGANIZATION = "My organization";

/** One calm page from nothing to a wave that can be previewed. */
export function StartScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/start" });
  const session = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const organization = session.organizations.find((each) => each.id === organizationId);
  const draft = useStartDraft(organizationId);
  const { form, change } = draft;
  const page = useRef<HTMLFormElement>(null);
  const creating = useCreateEffort(organizationId, draft.clear);
  const [sent, setSent] = useState<StartForm | null>(null);
  const issues = asProblem(creating.error)?.data?.issues ?? [];
  const refused =
    sent === null ? [] : [...unsettledGroups(sent, texts.small.unsettled), ...placeMessages(sent, issues)];
  const messages = standingMessages(new Map(refused), sent ?? form, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(form);
    creating.reset();
    if (unsettledGroups(form, texts.small.unsettled).size === 0)
      creating.mutate({ organizationId, effort: startRequest(form) });
  };
  useEffect(() => {
    if (sent !== null || creating.error)
      page.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [sent, creating.error]);
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      <form ref={page} onSubmit={submit} noValidate className={styles.form}>
        <section>
          <h2 className={styles.heading}>{texts.process.heading}</h2>
          <div className={styles.fields}>
            <TextInput
              label={texts.process.label}
              description={texts.process.hint}
              value={form.workProcess}
              error={messages.get("workProcess")}
              onChange={(event) => change({ workProcess: event.currentTarget.value })}
            />
            {organization?.name === UNNAMED_ORGANIZATION && (
              <TextInput
                label={texts.process.organization}
                description={texts.process.organizationHint}
                value={form.organizationName}
                error={messages.get("organizationName")}
                onChange={(event) => change({ organizationName: event.currentTarget.value })}
                autoComplete="organization"
              />
            )}
          </div>
        </section>
        <StartGroups form={form} change={change} messages={messages} />
        <StartSites form={form} change={change} messages={messages} />
        <StartPrivacy form={form} change={change} messages={messages} />
        <div className={styles.end}>
          {messages.size > 0 ? (
            <Notice tone="problem" title={`${texts.failed}.`}>
              {texts.check} {texts.kept}
            </Notice>
          ) : (
            <ProblemNotice error={issues.length > 0 ? null : creating.error} what={texts.failed} kept={texts.kept} />
          )}
          <div className={styles.buttons}>
            <Button type="submit" loading={creating.isPending}>
              {texts.save}
            </Button>
            <Button variant="subtle" onClick={draft.clear}>
              {texts.clear}
            </Button>
          </div>
          <p className={styles.soft}>{texts.saved}</p>
        </div>
      </form>
    </Page>
  );
}

function useCreateEffort(organizationId: string, onCreated: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    api.efforts.create.mutationOptions({
      onSuccess: async (effort) => {
        onCreated();
        queries.setQueryData(api.efforts.get.queryKey({ input: { organizationId, effortId: effort.id } }), effort);
        await queries.invalidateQueries({ queryKey: api.accounts.session.key() });
        await queries.invalidateQueries({ queryKey: api.efforts.list.key() });
        const [wave] = effort.workProcess.waves;
        const params = { organizationId, effortId: effort.id };
        if (wave)
          await navigate({
            to: "/o/$organizationId/e/$effortId/waves/$waveId",
            params: { ...params, waveId: wave.id },
          });
        else await navigate({ to: "/o/$organizationId/e/$effortId", params });
      },
    }),
  );
}
