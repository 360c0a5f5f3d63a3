import { Textarea, TextInput } from "@mantine/core";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";

/** A statement as it is being written. */
export interface Statement {
  statement: string;
  by: string;
}

export const NO_STATEMENT: Statement = { statement: "", by: "" };

/** Whether a statement says enough to be kept. */
export function isStated({ statement, by }: Statement): boolean {
  return statement.trim().length >= 10 && by.trim() !== "";
}

interface AttestationFieldsProps {
  value: Statement;
  onChange: (value: Statement) => void;
}

/** Why somebody may use a text, in their own words and with their name. */
export function AttestationFields({ value, onChange }: AttestationFieldsProps) {
  return (
    <div className={styles.form}>
      <Textarea
        label={texts.attestation.statement}
        placeholder={texts.attestation.placeholder}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={value.statement}
        onChange={(event) => onChange({ ...value, statement: event.currentTarget.value })}
      />
      <TextInput
        label={texts.attestation.by}
        required
        maxLength={120}
        autoComplete="name"
        value={value.by}
        onChange={(event) => onChange({ ...value, by: event.currentTarget.value })}
      />
    </div>
  );
}
