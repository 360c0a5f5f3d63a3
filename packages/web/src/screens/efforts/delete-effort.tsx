import type { Effort } from "@interrelate/contract";
import { Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./home.module.css";
import { workTexts as texts } from "./texts.ts";

/** Deletes an effort after its name has been typed: the one deed here that cannot be undone. */
export function DeleteEffort({ effort }: { effort: Effort }) {
  const { organizationId, id: effortId, workProcess } = effort;
  const [asking, question] = useDisclosure(false);
  const [typed, setTyped] = useState("");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation(
    api.efforts.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.efforts.list.key() });
        await navigate({ to: "/o/$organizationId", params: { organizationId } });
        tell(texts.removed(workProcess.name));
        queries.removeQueries({ queryKey: api.efforts.get.key({ input: { organizationId, effortId } }) });
      },
    }),
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.remove}</h2>
      <p className={styles.soft}>{texts.removeLead}</p>
      <Button variant="default" mt="sm" onClick={question.open}>
        {texts.remove} …
      </Button>
      <Confirm
        opened={asking}
        title={texts.removeTitle(workProcess.name)}
        yes={texts.removeYes}
        no={texts.removeNo}
        busy={removing.isPending}
        ready={typed.trim() === workProcess.name}
        final
        onYes={() => removing.mutate({ organizationId, effortId })}
        onNo={question.close}
      >
        <p>{texts.removeWords(workProcess.name, workProcess.waves.length)}</p>
        <TextInput
          label={texts.removeName(workProcess.name)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <ProblemNotice error={removing.error} what={texts.removeFailed} kept={texts.removeKept} />
      </Confirm>
    </section>
  );
}
