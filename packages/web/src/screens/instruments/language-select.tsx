import type { Instrument } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";
import { languageName } from "./words-in.ts";

interface LanguageSelectProps {
  instrument: Instrument;
  value: string;
  onChange: (language: string) => void;
}

/** In which of its languages an instrument is shown. */
export function LanguageSelect({ instrument, value, onChange }: LanguageSelectProps) {
  return (
    <NativeSelect
      className={styles.language ?? ""}
      label={texts.one.language}
      value={value}
      data={instrument.languages.map((language) => ({ value: language, label: languageName(language) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
