import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import styles from "./start.module.css";
import { newKey, type StartPartProps } from "./start-draft.ts";
import { emptyGroup, mergeGroups, type StartGroup, splitLines } from "./start-form.ts";
import { StartGroupRow } from "./start-group-row.tsx";
import { texts } from "./start-texts.ts";

/** The list of workgroups. Enter in a name leads to the next row; a pasted list becomes rows. */
export function StartGroups({ form, change, messages }: StartPartProps) {
  const list = useRef<HTMLOListElement>(null);
  const set = (workgroups: StartGroup[]) => change({ workgroups });
  const focusRow = (row: number) => list.current?.children[row]?.querySelector<HTMLInputElement>("input")?.focus();
  const add = () => {
    // The row must stand before the next key is typed.
    flushSync(() => set([...form.workgroups, emptyGroup(newKey)]));
    focusRow(form.workgroups.length);
  };
  const goOn = (row: number) => (row + 1 < form.workgroups.length ? focusRow(row + 1) : add());
  const remove = (key: string, row: number) => {
    flushSync(() => set(form.workgroups.filter((group) => group.key !== key)));
    focusRow(Math.max(0, row - 1));
  };
  const paste = (row: number, text: string): boolean => {
    const [first, ...others] = splitLines(text);
    if (first === undefined || others.length === 0) return false;
    const rows = form.workgroups.map((group, index) => (index === row ? { ...group, name: first } : group));
    const later = rows.slice(row + 1).filter((group) => group.name.trim() !== "");
    set([...rows.slice(0, row + 1), ...others.map((name) => emptyGroup(newKey, name)), ...later]);
    return true;
  };
  return (
    <section>
      <h2 className={styles.heading}>{texts.groups.heading}</h2>
      <p className={styles.lead}>{texts.groups.lead}</p>
      <dl className={styles.kinds}>
        {texts.kinds.map(({ kind, name, words }) => (
          <div key={kind}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className={styles.counting}
        label={texts.groups.addPeople}
        description={texts.groups.addPeopleHint}
        checked={form.countsPeople}
        onChange={(event) => change({ countsPeople: event.currentTarget.checked })}
      />
      {messages.has("workgroups") && (
        <p role="alert" className={styles.refused}>
          {messages.get("workgroups")}
        </p>
      )}
      <ol className={styles.rows} ref={list}>
        {form.workgroups.map((group, row) => (
          <StartGroupRow
            key={group.key}
            form={form}
            group={group}
            row={row}
            messages={messages}
            onChange={(part) =>
              set(form.workgroups.map((each) => (each.key === group.key ? { ...each, ...part } : each)))
            }
            onEnter={() => goOn(row)}
            onPaste={(text) => paste(row, text)}
            onRemove={() => remove(group.key, row)}
            onMerge={(into) => change(mergeGroups(form, group.key, into))}
          />
        ))}
      </ol>
      <Button variant="default" leftSection={<IconPlus size={17} />} onClick={add}>
        {texts.groups.add}
      </Button>
    </section>
  );
}
