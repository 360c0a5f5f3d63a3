import { Button, FileButton, Textarea } from "@mantine/core";
import { useState } from "react";
import styles from "../import.module.css";
import { readText } from "../read-text.ts";
import { texts } from "./texts.ts";

interface DictionaryFormProps {
  dictionary: string | null;
  onChange: (dictionary: string | null) => void;
}

/** Takes REDCap's data dictionary beside the data, pasted or as a file. */
export function DictionaryForm({ dictionary, onChange }: DictionaryFormProps) {
  const [pasted, setPasted] = useState("");
  if (dictionary !== null) {
    return (
      <p className={styles.fileLine}>
        {texts.dictionary.used}{" "}
        <button type="button" className={styles.link} onClick={() => onChange(null)}>
          {texts.dictionary.remove}
        </button>
      </p>
    );
  }
  return (
    <details className={styles.opened}>
      <summary>{texts.dictionary.open}</summary>
      <div className={styles.dictionary}>
        <Textarea
          label={texts.dictionary.label}
          description={texts.dictionary.why}
          value={pasted}
          rows={4}
          spellCheck={false}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button variant="default" disabled={pasted.trim() === ""} onClick={() => onChange(pasted)}>
            {texts.dictionary.use}
          </Button>
          <FileButton
            accept=".csv,text/csv"
            onChange={async (file) => {
              if (file) onChange(readText(new Uint8Array(await file.arrayBuffer())).text);
            }}
          >
            {(props) => (
              <Button variant="default" {...props}>
                {texts.dictionary.choose}
              </Button>
            )}
          </FileButton>
        </div>
      </div>
    </details>
  );
}
