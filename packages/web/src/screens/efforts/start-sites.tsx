import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import styles from "./start.module.css";
import { newKey, type StartPartProps } from "./start-draft.ts";
import { addSite, removeSite } from "./start-form.ts";
import { texts } from "./start-texts.ts";

/** The places where the same work runs; most efforts begin without any. */
export function StartSites({ form, change, messages }: StartPartProps) {
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    flushSync(() => change(addSite(form, newKey())));
    list.current?.lastElementChild?.querySelector("input")?.focus();
  };
  return (
    <section>
      <h2 className={styles.heading}>{texts.sites.heading}</h2>
      <p className={styles.lead}>{texts.sites.lead}</p>
      {form.sites.length > 0 && (
        <ol className={styles.rows} ref={list}>
          {form.sites.map((site, row) => (
            <li key={site.key} className={styles.site}>
              <TextInput
                className={styles.groupName}
                label={texts.sites.name(row + 1)}
                value={site.name}
                maxLength={120}
                error={messages.get(`sites.${site.key}`)}
                onChange={(event) => {
                  const name = event.currentTarget.value;
                  change({ sites: form.sites.map((each) => (each.key === site.key ? { ...each, name } : each)) });
                }}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  add();
                }}
              />
              <ActionIcon
                className={styles.remove}
                variant="subtle"
                size={44}
                color="var(--ink-soft)"
                aria-label={texts.sites.remove(site.name || texts.sites.unnamed)}
                onClick={() => change(removeSite(form, site.key))}
              >
                <IconX size={18} stroke={1.7} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <Button variant="default" leftSection={<IconPlus size={17} />} onClick={add}>
        {texts.sites.add}
      </Button>
    </section>
  );
}
