import type { Effort, EffortLink, EffortLinkDetails } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useState } from "react";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { detailsOf, draftOf } from "./link-draft.ts";
import { LinkFields } from "./link-fields.tsx";
import { formTexts as texts } from "./texts.ts";

interface ChangeLinkProps {
  link: EffortLink;
  tracks: InTracks<Effort>;
  onChange: (details: EffortLinkDetails) => Promise<unknown>;
  onClose: () => void;
}

/** Changes the note of a link and its paired workgroups. Which effort leads stays; to turn that, take the link away. */
export function ChangeLink({ link, tracks, onChange, onClose }: ChangeLinkProps) {
  const [draft, setDraft] = useState(() => draftOf(link));
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    return onChange(detailsOf(draft))
      .then(onClose, setError)
      .finally(() => setSaving(false));
  };
  return (
    <form
      className={form.form}
      aria-label={texts.changing(tracks.leadership.name, tracks.frontLine.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LinkFields tracks={tracks} draft={draft} onDraft={setDraft} startsForm />
      <ProblemNotice error={error} what={texts.failed} kept={texts.kept} />
      <div className={form.row}>
        <Button type="submit" loading={isSaving}>
          {texts.save.change}
        </Button>
        <Button variant="default" onClick={onClose}>
          {texts.cancel.change}
        </Button>
      </div>
    </form>
  );
}
