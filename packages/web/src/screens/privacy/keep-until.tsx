import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./privacy.module.css";
import { keepingTexts as texts } from "./texts.ts";

/** The day after which people and answers are deleted. */
export function KeepUntil({ params }: { params: { organizationId: string; effortId: string } }) {
  const { keepUntil, deletedOn } = useSuspenseQuery(api.privacy.get.queryOptions({ input: params })).data;
  const [day, setDay] = useState<string | null>(keepUntil);
  const queries = useQueryClient();
  const setting = useMutation(
    api.privacy.keepUntil.mutationOptions({
      onSuccess: (keeping) => {
        queries.setQueryData(api.privacy.get.queryKey({ input: params }), keeping);
        setDay(keeping.keepUntil);
        tell(texts.saved(keeping.keepUntil));
      },
    }),
  );
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      {deletedOn !== null && <p className={form.lead}>{texts.deleted(deletedOn)}</p>}
      <p className={form.lead}>{keepUntil === null ? texts.none : texts.until(keepUntil)}</p>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate({ ...params, keepUntil: day });
        }}
      >
        <TextInput
          className={styles.wide ?? ""}
          type="date"
          label={texts.label}
          description={texts.help}
          min={new Date().toISOString().slice(0, 10)}
          value={day ?? ""}
          onChange={(event) => setDay(event.currentTarget.value || null)}
        />
        <Button type="submit" disabled={day === keepUntil} loading={setting.isPending}>
          {day === null ? texts.clear : texts.set}
        </Button>
      </form>
      <ProblemNotice error={setting.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}
