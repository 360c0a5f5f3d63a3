import type { Channel, Effort, Person } from "@interrelate/contract";
import { type KeyboardEvent, useId, useState } from "react";
import { asProblem } from "../../client/problem.ts";
import { LANGUAGE_CHOICES, nameOfLanguage } from "./languages.ts";
import styles from "./people.module.css";
import { peopleTexts as texts } from "./texts.ts";

/** What a field needs: the person, what else there is to choose from, and how a change is saved. */
export type FieldProps = {
  person: Person;
  effort: Effort;
  disabled: boolean;
  /** Saves; rejects with the server's refusal. */
  onChange: (part: Partial<Person>) => Promise<unknown>;
  onUndo: () => void;
};

/** A text that is saved when it is left or by Enter; Escape takes the old one back. */
export function TextField({ person, field, disabled, onChange, onUndo }: FieldProps & { field: "name" | "email" }) {
  const stored = person[field] ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const problem = useId();
  const label = texts.table.of(texts.table[field], person.name);
  const save = () => {
    if (typed === null || typed.trim() === stored) return setTyped(null);
    const text = typed.trim();
    const part: Partial<Person> =
      field === "name" ? { name: text } : { email: text || null, channel: channelFor(person, text) };
    return onChange(part).then(
      () => {
        setTyped(null);
        setRefused(null);
      },
      (error) => setRefused(sentenceOf(error)),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
    if (event.key === "Escape") {
      setTyped(null);
      setRefused(null);
    }
    // With nothing typed there is nothing that the browser itself would undo.
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && typed === null) {
      event.preventDefault();
      onUndo();
    }
  };
  return (
    <>
      <input
        className={styles.field}
        type={field === "email" ? "email" : "text"}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : problem}
        value={typed ?? stored}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {refused !== null && (
        <p id={problem} className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

type Choice = { value: string; label: string };

/** One of several, saved as it is chosen. */
export function ChoiceField({
  person,
  effort,
  disabled,
  onChange,
  field,
}: FieldProps & { field: "workgroup" | "site" | "language" | "channel" }) {
  const [refused, setRefused] = useState<string | null>(null);
  const choices = choicesFor(field, effort, person);
  return (
    <>
      <select
        className={styles.field}
        aria-label={texts.table.of(texts.table[field], person.name)}
        value={storedChoice(field, person)}
        disabled={disabled}
        onChange={(event) =>
          onChange(partFor(field, event.currentTarget.value, person)).then(
            () => setRefused(null),
            (error) => setRefused(sentenceOf(error)),
          )
        }
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

/** The choices of a field; the person decides which channels are possible. */
export function choicesFor(
  field: "workgroup" | "site" | "language" | "channel",
  effort: Effort,
  person: Pick<Person, "email" | "language">,
): Choice[] {
  if (field === "workgroup") return effort.workProcess.workgroups.map(({ id, name }) => ({ value: id, label: name }));
  if (field === "site")
    return [
      { value: "", label: texts.table.noSite },
      ...effort.sites.map(({ id, name }) => ({ value: id, label: name })),
    ];
  if (field === "channel") {
    const channels = (["email", "code", "none"] as const).filter((each) => each !== "email" || person.email !== null);
    return channels.map((value) => ({ value, label: texts.channels[value] }));
  }
  const own = LANGUAGE_CHOICES.some(({ value }) => value === person.language) ? null : person.language;
  const standard = { value: "", label: texts.table.effortLanguage(nameOfLanguage(effort.language)) };
  return [standard, ...LANGUAGE_CHOICES, ...(own === null ? [] : [{ value: own, label: nameOfLanguage(own) }])];
}

/** What the server says about a change that it refused. */
export function sentenceOf(error: unknown): string {
  const problem = asProblem(error);
  return problem?.data?.issues[0]?.message ?? problem?.message ?? texts.deeds.failed;
}

function storedChoice(field: "workgroup" | "site" | "language" | "channel", person: Person): string {
  if (field === "workgroup") return person.workgroupId;
  return (field === "site" ? person.siteId : person[field]) ?? "";
}

function partFor(
  field: "workgroup" | "site" | "language" | "channel",
  value: string,
  { furtherWorkgroupIds }: Person,
): Partial<Person> {
  if (field === "site") return { siteId: value || null };
  if (field === "language") return { language: value || null };
  if (field === "channel") return { channel: value as Channel };
  return { workgroupId: value, furtherWorkgroupIds: furtherWorkgroupIds.filter((id) => id !== value) };
}

/** Somebody who gets an address is reached by it, and somebody who loses it no longer. */
function channelFor({ email, channel }: Person, address: string): Channel {
  if (address === "") return channel === "email" ? "code" : channel;
  return email === null && channel === "code" ? "email" : channel;
}
