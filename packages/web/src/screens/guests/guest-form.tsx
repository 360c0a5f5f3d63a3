import type { Effort, Guest, GuestAgreement, GuestKind, NewGuest } from "@interrelate/contract";
import { Button, Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { messageFor } from "../../client/field-messages.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { agreementSentence } from "./agreement-words.ts";
import { draftOf, type GuestDraft, guestOf } from "./guest-draft.ts";
import styles from "./guests.module.css";
import { texts } from "./texts.ts";

interface GuestFormProps {
  effort: Effort;
  /** The guest to change; null for a new one. */
  guest: Guest | null;
  /** Other guests, whose sites are taken. */
  others: readonly Guest[];
  today: string;
  busy: boolean;
  error: unknown;
  onSave: (guest: NewGuest) => void;
  onCancel: () => void;
}

/** Who the guest is, which sites are its own, and what its people see. */
export function GuestForm({ effort, guest, others, today, busy, error, onSave, onCancel }: GuestFormProps) {
  const [draft, setDraft] = useState(() => draftOf(guest, today));
  const change = (changes: Partial<GuestDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const refused = (field: string) => messageFor(error, `guest.${field}`);
  const isNamed = ["name", "agreedOn", "endsOn"].some(refused);
  const own = effort.sites.filter(({ id }) => draft.siteIds.includes(id));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(guestOf(draft));
      }}
    >
      <TextInput
        data-autofocus
        label={texts.form.name}
        value={draft.name}
        maxLength={120}
        error={refused("name")}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={texts.form.kind}
        value={draft.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as GuestKind })}
        data={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
      />
      <Sites {...{ effort, draft, others, change }} />
      {(["maps", "structures", "context", "results"] as const).map((part) => (
        <ChoiceField
          key={part}
          part={part}
          value={draft.agreement[part]}
          onChoose={(value) => change({ agreement: { ...draft.agreement, [part]: value } })}
        />
      ))}
      <p role="status">{agreementSentence(guestOf(draft).agreement, own)}</p>
      <Days draft={draft} change={change} refused={refused} />
      {!isNamed && <ProblemNotice error={error} what={texts.form.failed} kept={texts.form.kept} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} disabled={draft.name.trim() === "" || draft.agreedOn === ""}>
          {guest === null ? texts.form.saveNew : texts.form.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {texts.form.cancel}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  draft: GuestDraft;
  change: (changes: Partial<GuestDraft>) => void;
}

function Sites({ effort: { sites }, draft, others, change }: PartProps & Pick<GuestFormProps, "effort" | "others">) {
  if (sites.length === 0) return <p className={styles.soft}>{texts.form.noSites}</p>;
  const takenBy = (siteId: string) => others.find(({ siteIds }) => siteIds.includes(siteId))?.name;
  return (
    <Checkbox.Group
      label={texts.form.sites}
      description={texts.form.sitesHint}
      value={[...draft.siteIds]}
      onChange={(siteIds) => change({ siteIds })}
    >
      <div className={styles.choices}>
        {sites.map(({ id, name }) => {
          const guest = takenBy(id);
          return (
            <Checkbox
              key={id}
              value={id}
              label={name}
              disabled={guest !== undefined}
              description={guest && texts.form.taken(guest)}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}

interface ChoiceFieldProps {
  part: keyof GuestAgreement;
  value: string;
  onChoose: (value: string) => void;
}

function ChoiceField({ part, value, onChoose }: ChoiceFieldProps) {
  const { label, hint, options } = texts.choices[part];
  return (
    <Radio.Group label={label} description={hint} value={value} onChange={onChoose}>
      <div className={styles.choices}>
        {options.map(([option, name, means]) => (
          <Radio key={option} value={option} label={name} description={means} />
        ))}
      </div>
    </Radio.Group>
  );
}

function Days({ draft, change, refused }: PartProps & { refused: (field: string) => string | undefined }) {
  return (
    <div className={styles.days}>
      <TextInput
        type="date"
        label={texts.form.agreedOn}
        value={draft.agreedOn}
        error={refused("agreedOn")}
        onChange={(event) => change({ agreedOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts.form.endsOn}
        description={texts.form.endsOnHint}
        inputWrapperOrder={["label", "input", "description", "error"]}
        min={draft.agreedOn}
        value={draft.endsOn}
        error={refused("endsOn")}
        onChange={(event) => change({ endsOn: event.currentTarget.value })}
      />
    </div>
  );
}
