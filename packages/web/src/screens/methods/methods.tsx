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
  const { words, fetchWords } = useMethodWords();
  const found = methods.filter((method) => speaksOf(method, sought, words));
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
          {sought.trim() === "" ? "" : foundWords(sought, found.length, words)}
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

/** The words of all pages by their names, while they are fetched and when they could not be. */
type MethodWords = Readonly<Record<string, string>> | "looking" | "failed";

/** Fetches the words of all pages when somebody is about to search, which few do. */
function useMethodWords(): { words: MethodWords; fetchWords: () => void } {
  const [words, setWords] = useState<MethodWords>("looking");
  const fetchWords = () => {
    if (typeof words === "string")
      import("virtual:method-words").then((found) => setWords(found.default)).catch(() => setWords("failed"));
  };
  return { words, fetchWords };
}

function foundWords(sought: string, found: number, words: MethodWords): string {
  if (words === "looking") return texts.looking;
  if (words === "failed") return texts.foundByTitle(found);
  return found === 0 ? texts.foundNone(sought) : texts.found(found);
}

/** Whether a page holds every word that is sought; without the words of the pages, its title and summary count. */
function speaksOf({ name, title, summary }: MethodEntry, sought: string, words: MethodWords): boolean {
  const text = `${title} ${summary} ${typeof words === "string" ? "" : (words[name] ?? "")}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
