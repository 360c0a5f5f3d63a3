import type { Effort, Person } from "@interrelate/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { messageFor } from "../../client/field-messages.ts";
import { newId } from "../../ui/new-id.ts";
import styles from "./people.module.css";
import { choicesFor, sentenceOf } from "./person-fields.tsx";
import { peopleTexts as texts } from "./texts.ts";

type Draft = { name: string; email: string; workgroup: string; site: string; language: string };

type AddPersonProps = { effort: Effort; onAdd: (person: Person) => Promise<unknown>; onClose: () => void };

/** Adds people one after the other: Enter adds, and the name is ready for the next one. */
export function AddPerson({ effort, onAdd, onClose }: AddPersonProps) {
  const [draft, setDraft] = useState<Draft>({
    name: "",
    email: "",
    workgroup: effort.workProcess.workgroups[0]?.id ?? "",
    site: "",
    language: "",
  });
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState("");
  const name = useRef<HTMLInputElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const person = personOf(draft);
    try {
      await onAdd(person);
      setError(null);
      setSaid(texts.adding.added(person.name));
      // The next one is most likely of the same workgroup, site and language.
      setDraft({ ...draft, name: "", email: "" });
      name.current?.focus();
    } catch (refusal) {
      setError(refusal);
    }
  };
  const refused = (field: string) => messageFor(error, `changes.0.after.${field}`);
  const isElsewhere = error !== null && refused("name") === undefined && refused("email") === undefined;
  const select = (field: "workgroup" | "site" | "language") => (
    <NativeSelect
      label={texts.table[field]}
      value={draft[field]}
      data={choicesFor(field, effort, { email: null, language: null })}
      onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  return (
    <form className={styles.adding} aria-label={texts.adding.heading} onSubmit={add}>
      <TextInput
        ref={name}
        label={texts.table.name}
        value={draft.name}
        error={refused("name")}
        maxLength={120}
        autoComplete="off"
        autoFocus
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={texts.table.email}
        value={draft.email}
        error={refused("email")}
        autoComplete="off"
        onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
      />
      {select("workgroup")}
      {effort.sites.length > 0 && select("site")}
      {select("language")}
      <div className={styles.addButtons}>
        <Button type="submit">{texts.adding.add}</Button>
        <Button variant="default" onClick={onClose}>
          {texts.adding.close}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {isElsewhere && (
        <p role="alert" className={styles.refused}>
          {sentenceOf(error)}
        </p>
      )}
    </form>
  );
}

function personOf({ name, email, workgroup, site, language }: Draft): Person {
  const address = email.trim() || null;
  return {
    id: newId(),
    name: name.trim() || (address ?? ""),
    email: address,
    workgroupId: workgroup,
    furtherWorkgroupIds: [],
    siteId: site || null,
    language: language || null,
    channel: address === null ? "code" : "email",
  };
}
