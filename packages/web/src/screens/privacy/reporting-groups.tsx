import type { Effort, NewReportingGroup } from "@interrelate/contract";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./privacy.module.css";
import { reportingTexts as texts } from "./texts.ts";

/** Small workgroups that the results show as one; settled once results were seen. */
export function ReportingGroups({ effort }: { effort: Effort }) {
  const input = { organizationId: effort.organizationId, effortId: effort.id };
  const { groups, settled } = useSuspenseQuery(api.reporting.get.queryOptions({ input })).data;
  const queries = useQueryClient();
  const setting = useMutation(
    api.reporting.set.mutationOptions({
      onSuccess: (reporting) => queries.setQueryData(api.reporting.get.queryKey({ input }), reporting),
    }),
  );
  const nameOf = (wanted: string) => effort.workProcess.workgroups.find(({ id }) => id === wanted)?.name ?? "";
  const set = (wanted: readonly NewReportingGroup[]) =>
    setting.mutateAsync({ ...input, groups: wanted.map(({ name, workgroupIds }) => ({ name, workgroupIds })) });
  const apart = effort.workProcess.workgroups.filter(
    ({ id }) => !groups.some(({ workgroupIds }) => workgroupIds.includes(id)),
  );
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{texts.lead(effort.threshold)}</p>
      {groups.length === 0 && <p className={form.lead}>{texts.none}</p>}
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.id} className={styles.item}>
            <p className={styles.words}>
              <strong>{group.name}</strong>. {texts.parts(group.workgroupIds.map(nameOf))}
            </p>
            {settled === null && (
              <Button
                variant="subtle"
                aria-label={texts.apartLabel(group.name)}
                onClick={() => set(groups.filter(({ id }) => id !== group.id)).catch(() => undefined)}
              >
                {texts.apart}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {settled === null ? (
        <NewGroup apart={apart} busy={setting.isPending} onAdd={(group) => set([...groups, group])} />
      ) : (
        <p className={form.lead}>{settled}</p>
      )}
      <ProblemNotice error={setting.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}

interface NewGroupProps {
  apart: Effort["workProcess"]["workgroups"];
  busy: boolean;
  onAdd: (group: NewReportingGroup) => Promise<unknown>;
}

function NewGroup({ apart, busy, onAdd }: NewGroupProps) {
  const [name, setName] = useState("");
  const [chosen, choose] = useState<string[]>([]);
  if (apart.length < 2) return null;
  const add = async () => {
    await onAdd({ name: name.trim(), workgroupIds: chosen });
    setName("");
    choose([]);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown by the mutation's own notice.
        add().catch(() => undefined);
      }}
    >
      <Checkbox.Group className={styles.whole ?? ""} label={texts.which} value={chosen} onChange={choose}>
        <div className={styles.boxes}>
          {apart.map((group) => (
            <Checkbox key={group.id} value={group.id} label={group.name} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={texts.name}
        placeholder={texts.namePlaceholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={chosen.length < 2 || name.trim() === ""} loading={busy}>
        {texts.together}
      </Button>
    </form>
  );
}
