import type { ColumnMapping } from "@interrelate/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./import.module.css";
import { texts } from "./texts.ts";

interface StatusColumnProps {
  status: ColumnMapping["status"];
  choices: { value: string; label: string }[];
  question: string | undefined;
  onChange: (status: ColumnMapping["status"]) => void;
}

/** An optional column that tells "I do not work with this group" from a skipped answer, and its values. */
export function StatusColumn({ status, choices, question, onChange }: StatusColumnProps) {
  const [values, setValues] = useState(status?.doesNotWorkWith.join(", ") ?? "");
  const change = (column: string, text: string) => {
    setValues(text);
    const doesNotWorkWith = text
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "");
    // A column without values cannot say anything yet; it waits here until a value is given.
    onChange(column === "" ? null : { column, doesNotWorkWith: doesNotWorkWith.length > 0 ? doesNotWorkWith : ["no"] });
  };
  return (
    <div className={styles.columns}>
      <NativeSelect
        label={texts.columns.status}
        value={status?.column ?? ""}
        error={question}
        onChange={(event) => change(event.currentTarget.value, values === "" ? "no" : values)}
        data={choices}
      />
      {status && (
        <TextInput
          label={texts.columns.statusValues}
          value={values}
          onChange={(event) => change(status.column, event.currentTarget.value)}
        />
      )}
    </div>
  );
}
