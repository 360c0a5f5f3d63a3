import type { MailOverview, MailTemplate } from "@interrelate/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./mail.module.css";
import type { MailPlace } from "./mail-place.ts";
import { ReadableMail } from "./readable-mail.tsx";
import { TestMail } from "./test-mail.tsx";
import { wordsTexts as texts } from "./texts.ts";

interface EditWordsProps {
  place: MailPlace;
  overview: MailOverview;
  template: MailTemplate;
}

/** The words of one kind of mail in one language beside how they arrive. */
export function EditWords({ place, overview, template }: EditWordsProps) {
  const { organizationId, effortId } = place;
  const { kind, language, direction } = template;
  const [subject, setSubject] = useState(template.words.subject);
  const [body, setBody] = useState(template.words.body);
  const area = useRef<HTMLTextAreaElement>(null);
  const queries = useQueryClient();
  const keep = (kept: MailTemplate) => {
    setSubject(kept.words.subject);
    setBody(kept.words.body);
    tell(texts.saved);
    return queries.invalidateQueries({ queryKey: api.fieldwork.templates.key() });
  };
  const saving = useMutation(api.fieldwork.writeTemplate.mutationOptions({ onSuccess: keep }));
  const dropping = useMutation(api.fieldwork.dropTemplate.mutationOptions({ onSuccess: keep }));
  const ids = { organizationId, effortId, kind, language };
  const words = { subject, body };
  const lacksLink = kind !== "thanks" && !body.includes("{link}");
  const isChanged = subject !== template.words.subject || body !== template.words.body;
  const wrongSubject = messageFor(saving.error, "words.subject");
  const insert = (place: string) => {
    const at = area.current?.selectionStart ?? body.length;
    setBody(`${body.slice(0, at)}{${place}}${body.slice(area.current?.selectionEnd ?? at)}`);
    area.current?.focus();
  };
  return (
    <div className={styles.editor}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({ ...ids, words });
        }}
      >
        <TextInput
          label={texts.subject}
          value={subject}
          error={wrongSubject}
          lang={language}
          dir={direction}
          maxLength={200}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          ref={area}
          label={texts.body}
          description={texts.bodyHint}
          value={body}
          error={lacksLink ? texts.noLink : messageFor(saving.error, "words.body")}
          lang={language}
          dir={direction}
          autosize
          minRows={12}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <PlaceButtons onInsert={insert} />
        <div className={form.row}>
          <Button type="submit" loading={saving.isPending} disabled={!isChanged || lacksLink}>
            {texts.save}
          </Button>
          {template.own && (
            <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate(ids)}>
              {texts.back}
            </Button>
          )}
        </div>
        <ProblemNotice error={saving.error ?? dropping.error} what={texts.failed} kept={texts.kept} />
      </form>
      <div>
        <Preview place={place} template={template} words={words} />
        <TestMail place={place} overview={overview} template={template} words={words} />
      </div>
    </div>
  );
}

function PlaceButtons({ onInsert }: { onInsert: (place: string) => void }) {
  return (
    <fieldset className={styles.placeSet}>
      <legend className={styles.soft}>{texts.places}</legend>
      <div className={styles.places}>
        {Object.entries(texts.placeWords).map(([place, meaning]) => (
          <Button
            key={place}
            size="compact-md"
            variant="default"
            title={meaning}
            aria-label={`${texts.insert(place)}: ${meaning}`}
            onClick={() => onInsert(place)}
          >{`{${place}}`}</Button>
        ))}
      </div>
    </fieldset>
  );
}

interface PreviewProps {
  place: MailPlace;
  template: MailTemplate;
  words: MailTemplate["words"];
}

const QUIET = 400;

function Preview({ place: { organizationId, waveId }, template: { kind, language }, words }: PreviewProps) {
  const [settled] = useDebouncedValue(words, QUIET);
  const mail = useQuery({
    ...api.fieldwork.preview.queryOptions({ input: { organizationId, waveId, kind, language, words: settled } }),
    enabled: settled.subject.trim() !== "" && settled.body.trim() !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-label={texts.preview}>
      <h3 className={styles.cardTitle}>{texts.preview}</h3>
      <p className={styles.soft}>{texts.previewFor}</p>
      <ProblemNotice error={mail.error} what={texts.previewFailed} kept={texts.kept} />
      {mail.data !== undefined && <ReadableMail mail={mail.data} />}
    </section>
  );
}
