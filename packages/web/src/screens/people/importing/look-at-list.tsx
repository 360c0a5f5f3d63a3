import type { Effort } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../../client/client.ts";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import parts from "../../imports/import.module.css";
import { importTexts as texts } from "../texts.ts";
import type { ChosenList } from "./choose-list.tsx";
import styles from "./list.module.css";
import { ListColumns } from "./list-columns.tsx";
import { ListRows } from "./list-rows.tsx";
import { UnknownNames } from "./unknown-names.tsx";
import { type Imported, usePreview } from "./use-preview.ts";

type LookAtListProps = {
  effort: Effort;
  list: ChosenList;
  onCancel: () => void;
  onDone: (imported: Imported) => Promise<void>;
};

/** Everything that is decided about a list before it is taken in. */
export function LookAtList({ effort, list, onCancel, onDone }: LookAtListProps) {
  const { preview, decisions, decide, error, busy } = usePreview(effort, list);
  const accepting = useMutation({
    mutationFn: () =>
      client.people.accept({
        organizationId: effort.organizationId,
        effortId: effort.id,
        file: list.file,
        ...decisions,
      }),
    onSuccess: onDone,
  });
  return (
    <div className={parts.parts}>
      <section>
        <p className={parts.fileLine}>
          {list.name}{" "}
          <button type="button" className={parts.link} onClick={onCancel}>
            {texts.file.another}
          </button>
        </p>
        {preview?.notes.map((note) => (
          <Notice key={note} tone="question">
            {note}
          </Notice>
        ))}
        <ProblemNotice error={error} what={texts.file.failed} kept={texts.file.kept} />
        {busy && !preview && <Waiting label={texts.file.reading} />}
      </section>
      {preview && (
        <>
          <ListColumns effort={effort} preview={preview} decisions={decisions} onDecide={decide} />
          <UnknownNames effort={effort} preview={preview} decisions={decisions} onDecide={decide} />
          {preview.rows.length > 0 && <ListRows preview={preview} decisions={decisions} onDecide={decide} />}
          <section className={styles.decision} aria-busy={busy}>
            {preview.refusal !== null && preview.questions.length === 0 && (
              <Notice tone="question">
                <p role="status">{preview.refusal}</p>
              </Notice>
            )}
            <ProblemNotice error={accepting.error} what={texts.accept.failed} kept={texts.accept.kept} />
            <div className={parts.buttons}>
              {preview.refusal === null && (
                <Button
                  loading={accepting.isPending}
                  disabled={busy || error !== null}
                  onClick={() => accepting.mutate()}
                >
                  {texts.accept.button(preview.counts.new, preview.counts.changed)}
                </Button>
              )}
              <Button variant="default" onClick={onCancel}>
                {texts.accept.cancel}
              </Button>
            </div>
          </section>
        </>
      )}
    </div>
  );
}
