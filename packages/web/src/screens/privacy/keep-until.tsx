import { Button } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import "../../theme/date-styles.ts";
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
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.heading}</h2>
      {deletedOn !== null && <p className={styles.lead}>{texts.deleted(deletedOn)}</p>}
      <p className={styles.lead}>{keepUntil === null ? texts.none : texts.until(keepUntil)}</p>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate({ ...params, keepUntil: day });
        }}
      >
        <DateInput
          className={styles.wide ?? ""}
          label={texts.label}
          description={texts.help}
          valueFormat="D MMMM YYYY"
          minDate={new Date()}
          value={day}
          onChange={setDay}
          clearable
          clearButtonProps={{ "aria-label": texts.clear }}
        />
        <Button type="submit" disabled={day === keepUntil} loading={setting.isPending}>
          {day === null ? texts.clear : texts.set}
        </Button>
      </form>
      <ProblemNotice error={setting.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}
