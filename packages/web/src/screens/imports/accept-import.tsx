import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./import.module.css";
import { texts } from "./texts.ts";

/** What came of an import. */
export interface Accepted {
  effortId: string;
  waves: string[];
  ratings: number;
  rejected: number;
}

interface AcceptImportProps {
  /** Imports under the name of a work process. */
  send: (workProcess: string) => Promise<Accepted>;
  /** What the button says. */
  button: string;
  /** False while the shown outcome is not that of the present mapping. */
  ready: boolean;
  onCancel: () => void;
  onDone: (accepted: Accepted) => void;
}

/** The last step: a name for the work process, then what is valid or nothing. */
export function AcceptImport({ send, button, ready, onCancel, onDone }: AcceptImportProps) {
  const [workProcess, setWorkProcess] = useState("");
  const queries = useQueryClient();
  const accepting = useMutation({
    mutationFn: send,
    onSuccess: async (accepted) => {
      onDone(accepted);
      await queries.invalidateQueries({ queryKey: api.efforts.key() });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accepting.mutate(workProcess);
  };
  const refused = messageFor(accepting.error, "workProcess");
  return (
    <form className={styles.accept} onSubmit={submit} noValidate>
      <TextInput
        label={texts.accept.name}
        value={workProcess}
        error={refused}
        maxLength={120}
        onChange={(event) => setWorkProcess(event.currentTarget.value)}
      />
      {!refused && <ProblemNotice error={accepting.error} what={texts.accept.failed} kept={texts.accept.kept} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={accepting.isPending} disabled={!ready}>
          {button}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {texts.accept.cancel}
        </Button>
      </div>
    </form>
  );
}
