import type { CaseTells, NewCaseRound } from "@interrelate/contract";
import { Radio, TextInput } from "@mantine/core";
import { useRef } from "react";
import styles from "./cases.module.css";
import { useFocusRefused } from "./focus-refused.ts";
import { tellsTexts as texts } from "./texts.ts";

interface RoundFieldsProps {
  round: NewCaseRound;
  threshold: number;
  /** Why the name was refused. */
  refused: string | undefined;
  /** What went wrong, the name or something else. */
  error: unknown;
  onChange: (round: NewCaseRound) => void;
}

/** The name of a round and what its results tell: one of two, and why never both. */
export function RoundFields({ round, threshold, refused, error, onChange }: RoundFieldsProps) {
  const fields = useRef<HTMLDivElement>(null);
  useFocusRefused(fields, error);
  return (
    <div className={styles.fields} ref={fields}>
      <TextInput
        label={texts.name}
        placeholder={texts.namePlaceholder}
        value={round.name}
        error={refused}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ ...round, name: event.currentTarget.value })}
        data-autofocus
      />
      <Radio.Group
        label={texts.question}
        description={texts.why}
        value={round.tells}
        onChange={(tells) => onChange({ ...round, tells: tells as CaseTells })}
      >
        <div className={styles.choices}>
          {(["roles", "cases"] as const).map((each) => (
            <Radio
              key={each}
              value={each}
              label={texts.choices[each].label}
              description={texts.choices[each].words(threshold)}
            />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
