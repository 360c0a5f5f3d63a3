import { NativeSelect, Textarea } from "@mantine/core";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./log.module.css";
import { REFLECTION_PROMPTS, logTexts as texts } from "./log-texts.ts";
import { type Draft, useAutosave } from "./use-autosave.ts";

/** As in the contract, which the web app knows by its types alone. */
const LONGEST = 10_000;

interface ReflectionFormProps {
  start: Draft;
  /** What is saved; undefined before the first time. */
  stored: Draft | undefined;
  onSave: (draft: Draft) => Promise<unknown>;
  /** Puts the focus on the words as soon as the form is there. */
  fieldRef?: ((field: HTMLElement | null) => void) | undefined;
}

/** Writes or changes one entry: a question to write to, and the words. Saved quietly as one writes. */
export function ReflectionForm({ start, stored, onSave, fieldRef }: ReflectionFormProps) {
  const { draft, change, settle, error, said } = useAutosave(start, stored, onSave);
  const known: readonly string[] = REFLECTION_PROMPTS;
  const worded = start.prompt === null || known.includes(start.prompt) ? known : [start.prompt, ...known];
  return (
    <div className={styles.form}>
      <NativeSelect
        label={texts.write.question}
        value={draft.prompt ?? ""}
        data={[...worded.map((prompt) => ({ value: prompt, label: prompt })), { value: "", label: texts.write.free }]}
        onChange={(event) => change({ prompt: event.currentTarget.value || null })}
      />
      <Textarea
        label={draft.prompt ?? texts.write.freeLabel}
        classNames={{ label: styles.question ?? "", input: styles.words ?? "" }}
        dir="auto"
        value={draft.words}
        maxLength={LONGEST}
        autosize
        minRows={5}
        ref={fieldRef}
        autoComplete="off"
        onChange={(event) => change({ words: event.currentTarget.value })}
        onBlur={() => settle()}
      />
      <p role="status" className={styles.soft}>
        {error ? "" : texts.said[said]}
      </p>
      <ProblemNotice error={error} what={texts.failed} kept={texts.kept} />
    </div>
  );
}
