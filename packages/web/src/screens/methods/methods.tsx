import methods, { type MethodEntry } from "virtual:methods";
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../ui/page.tsx";
import { methodTopics } from "./method-topics.ts";
import styles from "./methods.module.css";
import { methodsTexts as texts } from "./texts.ts";

/** All pages of methods, by what they are about; a word finds those that speak of it. */
export function MethodsScreen() {
  const [sought, setSought] = useState("");
  const [words, setWords] = useState<Record<string, string>>({});
  const fetchWords = () => {
    if (Object.keys(words).length === 0)
      import("virtual:method-words").then((found) => setWords(found.default)).catch(() => undefined);
  };
  const found = methods.filter((method) => speaksOf(method, words[method.name] ?? "", sought));
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      <search className={styles.find} data-print="no">
        <TextInput
          type="search"
          label={texts.find}
          description={texts.findHint}
          value={sought}
          onFocus={fetchWords}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <p role="status" className={styles.found}>
          {sought.trim() === "" ? "" : found.length === 0 ? texts.foundNone(sought) : texts.found(found.length)}
        </p>
      </search>
      {methodTopics(found).map((topic) => (
        <section key={topic.title} className={styles.topic}>
          <h2 className={styles.topicTitle}>{topic.title}</h2>
          <ul className={styles.list}>
            {topic.methods.map(({ name, title, summary }) => (
              <li key={name}>
                <Link to="/methods/$name" params={{ name }} className={styles.entry}>
                  {title}
                </Link>
                {summary && <p className={styles.summary}>{summary}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

/** Whether a page holds every word that is sought. */
function speaksOf({ title, summary }: MethodEntry, words: string, sought: string): boolean {
  const text = `${title} ${summary} ${words}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
