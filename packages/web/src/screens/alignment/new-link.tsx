import type { Effort, NewEffortLink } from "@interrelate/contract";
import { type InTracks, TRACKS, type Track } from "@interrelate/work";
import { Button, NativeSelect, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import { detailsOf, type LinkDraft, suggestedPairs } from "./link-draft.ts";
import { LinkFields } from "./link-fields.tsx";
import { formTexts as texts } from "./texts.ts";

interface NewLinkProps {
  effort: Effort;
  /** Efforts that it is not linked with, one at least. */
  others: readonly [Effort, ...Effort[]];
  onCreate: (link: NewEffortLink) => Promise<unknown>;
  onClose: () => void;
}

/** Links an effort with another one: which of both leads, and which workgroups are the same people. */
export function NewLink({ effort, others, onCreate, onClose }: NewLinkProps) {
  const [first] = others;
  const [otherId, setOtherId] = useState(first.id);
  const [role, setRole] = useState<Track>("frontLine");
  const other = others.find(({ id }) => id === otherId) ?? first;
  const [draft, setDraft] = useState<LinkDraft>(() => ({
    note: "",
    pairs: suggestedPairs(tracksOf(effort, other, role)),
  }));
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const tracks = tracksOf(effort, other, role);
  const choose = (next: Effort, part: Track) => {
    setOtherId(next.id);
    setRole(part);
    setDraft({ ...draft, pairs: suggestedPairs(tracksOf(effort, next, part)) });
  };
  const save = () => {
    setSaving(true);
    const ends = { leadershipEffortId: tracks.leadership.id, frontLineEffortId: tracks.frontLine.id };
    return onCreate({ ...ends, ...detailsOf(draft) })
      .then(onClose, setError)
      .finally(() => setSaving(false));
  };
  return (
    <form
      className={form.form}
      aria-label={texts.create}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NativeSelect
        ref={focusOnce}
        label={texts.other}
        value={other.id}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => choose(others.find(({ id }) => id === event.currentTarget.value) ?? first, role)}
      />
      <Radio.Group
        label={texts.role}
        value={role}
        onChange={(value) => choose(other, value === "leadership" ? "leadership" : "frontLine")}
      >
        <Stack gap="xs" mt="xs">
          {TRACKS.map((track) => (
            <Radio key={track} value={track} {...texts.roles[track]} />
          ))}
        </Stack>
      </Radio.Group>
      <LinkFields tracks={tracks} draft={draft} onDraft={setDraft} />
      <ProblemNotice error={error} what={texts.failed} kept={texts.kept} />
      <div className={form.row}>
        <Button type="submit" loading={isSaving}>
          {texts.save.create}
        </Button>
        <Button variant="default" onClick={onClose}>
          {texts.cancel.create}
        </Button>
      </div>
    </form>
  );
}

function tracksOf(effort: Effort, other: Effort, role: Track): InTracks<Effort> {
  return role === "leadership" ? { leadership: effort, frontLine: other } : { leadership: other, frontLine: effort };
}
