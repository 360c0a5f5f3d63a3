import { Button, Select } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./privacy.module.css";
import { eraseTexts as texts } from "./texts.ts";

/** Finds somebody on the list of people and erases them with every answer. */
export function ErasePerson({ params }: { params: { organizationId: string; effortId: string } }) {
  const { people } = useSuspenseQuery(api.people.list.queryOptions({ input: params })).data;
  const [chosenId, choose] = useState<string | null>(null);
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const person = people.find(({ id }) => id === chosenId);
  const erasing = useMutation(
    api.privacy.erase.mutationOptions({
      onSuccess: async () => {
        tell(texts.done(person?.name ?? ""));
        choose(null);
        question.close();
        await queries.invalidateQueries();
      },
    }),
  );
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{texts.lead}</p>
      {people.length === 0 ? (
        <p className={form.lead}>{texts.nobody}</p>
      ) : (
        <div className={styles.row}>
          <Select
            className={styles.wide ?? ""}
            label={texts.choose}
            placeholder={texts.search}
            searchable
            limit={50}
            nothingFoundMessage={texts.nothing}
            data={people.map(({ id, name, email }) => ({ value: id, label: email ? `${name} · ${email}` : name }))}
            value={chosenId}
            onChange={choose}
          />
          <Button variant="default" disabled={person === undefined} onClick={question.open}>
            {texts.erase}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking}
        title={texts.title(person?.name ?? "")}
        yes={texts.yes}
        no={texts.no}
        busy={erasing.isPending}
        final
        onYes={() => person && erasing.mutate({ ...params, participantId: person.id })}
        onNo={question.close}
      >
        <p>{texts.words}</p>
        <ProblemNotice error={erasing.error} what={texts.failed} kept={texts.kept} />
      </Confirm>
    </section>
  );
}
