import type { Reflection } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import deeds from "../../ui/deed.module.css";
import { LOCALE } from "../../ui/locale.ts";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./log.module.css";
import { logTexts as texts } from "./log-texts.ts";
import { ReflectionForm } from "./reflection-form.tsx";
import type { Reflections } from "./use-reflections.ts";

interface ReflectionEntryProps {
  entry: Reflection;
  log: Pick<Reflections, "write" | "remove">;
}

/** One entry to read again, to change where it stands, or to delete. */
export function ReflectionEntry({ entry, log }: ReflectionEntryProps) {
  const [isChanging, setChanging] = useState(false);
  const [wasChanging, setWasChanging] = useState(false);
  const day = dayOfEntry(entry);
  return (
    <li className={styles.entry}>
      <h3 className={styles.day}>
        <time dateTime={entry.writtenAt}>{day}</time>
      </h3>
      {isChanging ? (
        <>
          <ReflectionForm
            start={entry}
            stored={entry}
            onSave={(draft) => log.write(entry.id, draft)}
            fieldRef={focusOnce}
          />
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              setWasChanging(true);
              setChanging(false);
            }}
          >
            {texts.edit.close}
          </Button>
        </>
      ) : (
        <>
          {entry.prompt !== null && <p className={styles.question}>{entry.prompt}</p>}
          <p className={styles.read} dir="auto">
            {entry.words}
          </p>
          <div className={deeds.deeds} data-print="no">
            <button
              type="button"
              ref={wasChanging ? focusOnce : undefined}
              className={deeds.deed}
              aria-label={texts.edit.openLong(day)}
              onClick={() => setChanging(true)}
            >
              {texts.edit.open}
            </button>
            <button
              type="button"
              className={deeds.deed}
              aria-label={texts.remove.long(day)}
              onClick={() => log.remove(entry)}
            >
              {texts.remove.button}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

/** When an entry was written, as its author's clock shows it: "9 March 2026 at 09:00". */
export function dayOfEntry({ writtenAt }: Pick<Reflection, "writtenAt">): string {
  return new Date(writtenAt).toLocaleString(LOCALE, { dateStyle: "long", timeStyle: "short" });
}
