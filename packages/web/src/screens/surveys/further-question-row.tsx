import type { FurtherQuestion } from "@interrelate/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { furtherTexts as texts } from "./further-texts.ts";
import { languageName } from "./survey-languages.ts";
import styles from "./wave.module.css";

interface FurtherQuestionRowProps {
  question: FurtherQuestion;
  position: number;
  /** The language whose texts are being written. */
  language: string;
  onChange: (question: FurtherQuestion) => void;
  onRemove: () => void;
}

/** One further question: its words and, where it is chosen from, its choices, one a line. */
export function FurtherQuestionRow({ question, position, language, onChange, onRemove }: FurtherQuestionRowProps) {
  const { kind, prompt } = question;
  const others = Object.keys(prompt).filter((each) => each !== language);
  return (
    <li className={styles.furtherRow}>
      <TextInput
        label={texts.question(position, kind === "words", languageName(language))}
        value={prompt[language] ?? ""}
        maxLength={300}
        lang={language}
        dir={language === "ar" ? "rtl" : "ltr"}
        onChange={(event) => onChange({ ...question, prompt: put(prompt, language, event.currentTarget.value) })}
      />
      {kind === "choice" && (
        <Textarea
          label={texts.choices(position)}
          description={texts.choicesHint}
          value={(question.choices[language] ?? []).join("\n")}
          autosize
          minRows={2}
          lang={language}
          dir={language === "ar" ? "rtl" : "ltr"}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const lines = text === "" ? undefined : text.split("\n");
            onChange({ ...question, choices: put(question.choices, language, lines) });
          }}
        />
      )}
      <p className={styles.small}>{others.length > 0 && texts.alsoIn(others.map(languageName))}</p>
      <Button variant="subtle" px={0} onClick={onRemove}>
        {texts.remove(position)}
      </Button>
    </li>
  );
}

/** A wording with one language changed; without that language when nothing is left of it. */
function put<Wording>(all: Record<string, Wording>, language: string, wording: Wording | "" | undefined) {
  const { [language]: _, ...others } = all;
  return wording === "" || wording === undefined ? others : { ...others, [language]: wording };
}
