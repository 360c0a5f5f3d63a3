import type { Effort } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { NativeSelect, Textarea } from "@mantine/core";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./alignment.module.css";
import { type LinkDraft, withPair } from "./link-draft.ts";
import { formTexts as texts } from "./texts.ts";

interface LinkFieldsProps {
  tracks: InTracks<Effort>;
  draft: LinkDraft;
  onDraft: (draft: LinkDraft) => void;
  /** Whether the note is the first field of its form, to which the focus goes when that opens. */
  startsForm?: boolean;
}

/** The note of a link, and which workgroups of both efforts are the same people. */
export function LinkFields({ tracks, draft, onDraft, startsForm = false }: LinkFieldsProps) {
  const { leadership, frontLine } = tracks;
  return (
    <>
      <Textarea
        ref={startsForm ? focusOnce : undefined}
        label={texts.note}
        description={texts.noteHint}
        value={draft.note}
        maxLength={300}
        autosize
        minRows={2}
        onChange={(event) => onDraft({ ...draft, note: event.currentTarget.value })}
      />
      <fieldset className={styles.pairs}>
        <legend className={styles.legend}>{texts.pairs}</legend>
        <p className={styles.soft}>{texts.pairsHint}</p>
        {leadership.workProcess.workgroups.map(({ id, name }) => (
          <NativeSelect
            key={id}
            label={texts.pair(name)}
            value={draft.pairs.get(id) ?? ""}
            data={choicesFor(id, frontLine, draft)}
            onChange={(event) => onDraft({ ...draft, pairs: withPair(draft.pairs, id, event.currentTarget.value) })}
          />
        ))}
      </fieldset>
    </>
  );
}

/** A workgroup is paired once, so what another one is paired with cannot be chosen. */
function choicesFor(leadershipId: string, { workProcess }: Effort, { pairs }: LinkDraft) {
  const taken = new Set([...pairs].filter(([id]) => id !== leadershipId).map(([, other]) => other));
  const workgroups = workProcess.workgroups.map(({ id, name }) => ({
    value: id,
    label: taken.has(id) ? texts.taken(name) : name,
    disabled: taken.has(id),
  }));
  return [{ value: "", label: texts.nobody }, ...workgroups];
}
