import type { WorkgroupKind } from "@interrelate/contract";
import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { SmallGroupQuestion } from "./small-group-question.tsx";
import styles from "./start.module.css";
import { EVERYWHERE, filledSites, isSmall, type StartForm, type StartGroup } from "./start-form.ts";
import { texts } from "./start-texts.ts";

interface StartGroupRowProps {
  form: StartForm;
  group: StartGroup;
  row: number;
  messages: Map<string, string>;
  onChange: (part: Partial<StartGroup>) => void;
  onEnter: () => void;
  /** True when the pasted text was a list and became rows. */
  onPaste: (text: string) => boolean;
  onRemove: () => void;
  onMerge: (into: string) => void;
}

/** One workgroup: name, kind, people, and the question a very small group raises. */
export function StartGroupRow(props: StartGroupRowProps) {
  const { form, group, row, messages, onChange, onEnter, onPaste, onRemove, onMerge } = props;
  const message = (field: string) => messages.get(`workgroups.${group.key}.${field}`);
  return (
    <li className={styles.group}>
      <TextInput
        className={styles.groupName}
        label={texts.groups.name(row + 1)}
        value={group.name}
        error={message("name")}
        maxLength={120}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData("text"))) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <NativeSelect
        className={styles.groupKind}
        label={texts.groups.kind}
        value={group.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as WorkgroupKind })}
        data={texts.kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
      />
      <ActionIcon
        className={styles.remove}
        variant="subtle"
        size={44}
        color="var(--ink-soft)"
        aria-label={texts.groups.remove(group.name || texts.groups.unnamed)}
        onClick={onRemove}
      >
        <IconX size={18} stroke={1.7} />
      </ActionIcon>
      {form.countsPeople && <People form={form} group={group} error={message("people")} onChange={onChange} />}
      {(isSmall(group, form) || message("smallGroupConsent")) && (
        <SmallGroupQuestion
          form={form}
          group={group}
          refused={message("smallGroupConsent") !== undefined}
          onConsent={(smallGroupConsent) => onChange({ smallGroupConsent })}
          onMerge={onMerge}
        />
      )}
    </li>
  );
}

interface PeopleProps {
  form: StartForm;
  group: StartGroup;
  error: string | undefined;
  onChange: (part: Partial<StartGroup>) => void;
}

function People({ form, group, error, onChange }: PeopleProps) {
  const sites = filledSites(form);
  const places =
    sites.length === 0
      ? [{ key: EVERYWHERE, label: texts.groups.people }]
      : sites.map((site) => ({ key: site.key, label: texts.groups.peopleAt(site.name) }));
  return (
    <div className={styles.people}>
      {places.map(({ key, label }) => (
        <TextInput
          key={key}
          label={label}
          inputMode="numeric"
          maxLength={6}
          value={group.people[key] ?? ""}
          error={error}
          onChange={(event) =>
            onChange({ people: { ...group.people, [key]: event.currentTarget.value.replace(/\D/g, "") } })
          }
        />
      ))}
    </div>
  );
}
