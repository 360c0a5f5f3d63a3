import type { Structure, StructureKind } from "@interrelate/contract";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import deeds from "../../ui/deed.module.css";
import { focusOnce } from "./focus-once.ts";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import type { Structures } from "./use-structures.ts";

interface KindCardProps {
  kind: StructureKind;
  structures: readonly Structure[];
  /** How many workgroups there are to judge. */
  workgroups: number;
  onName: Structures["name"];
}

/** One of the twelve kinds: what it is, which structures of this effort are of it, and what to look for and ask. */
export function KindCard({ kind, structures, workgroups, onName }: KindCardProps) {
  const { kinds } = texts;
  return (
    <li className={styles.kind}>
      <h3 className={styles.kindTitle}>{kind.name}</h3>
      <p>{kind.definition}</p>
      {structures.length === 0 ? (
        <p className={styles.soft}>{kinds.none}</p>
      ) : (
        <ul className={styles.instances}>
          {structures.map(({ id, name, note, inclusions }) => (
            <li key={id}>
              <a href={`#${id}`} className={styles.instance}>
                {name}
              </a>
              <span className={styles.soft}>
                {[note, kinds.judged(inclusions.length, workgroups)].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NameOne kind={kind} onName={onName} />
      <details className={styles.more}>
        <summary>{kinds.more}</summary>
        <dl>
          <dt>{kinds.full}</dt>
          <dd>{kind.full}</dd>
          <dt>{kinds.partial}</dt>
          <dd>{kind.partial}</dd>
          <dt>{kinds.ask}</dt>
          {kind.questions.map((question) => (
            <dd key={question} className={styles.ask}>
              {question}
            </dd>
          ))}
          <dt>{kinds.mayUndermine}</dt>
          <dd>{kind.mayUndermine}</dd>
        </dl>
      </details>
    </li>
  );
}

function NameOne({ kind, onName }: Pick<KindCardProps, "kind" | "onName">) {
  const [isNaming, setNaming] = useState(false);
  const [wasNaming, setWasNaming] = useState(false);
  const [name, setName] = useState("");
  const close = () => {
    setName("");
    setWasNaming(true);
    setNaming(false);
  };
  if (!isNaming)
    return (
      <button
        type="button"
        ref={wasNaming ? focusOnce : undefined}
        className={deeds.deed}
        aria-label={texts.kinds.name(kind.name)}
        onClick={() => setNaming(true)}
      >
        {texts.kinds.nameOne}
      </button>
    );
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown above the table, and the name stays here to be changed.
        onName({ kind: kind.id, name: name.trim(), note: "" }).then(close, () => undefined);
      }}
    >
      <TextInput
        label={texts.kinds.label}
        value={name}
        maxLength={120}
        ref={focusOnce}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="sm" disabled={name.trim() === ""}>
          {texts.kinds.add}
        </Button>
        <Button variant="default" size="sm" onClick={close}>
          {texts.kinds.cancel}
        </Button>
      </div>
    </form>
  );
}
