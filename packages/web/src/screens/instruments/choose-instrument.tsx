import { useState } from "react";
import { ChooseContent } from "../../ui/choose-content.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";

const LARGEST = 900_000;

/** Takes an instrument file by dropping, by choosing, or as pasted text. */
export function ChooseInstrument({ onChosen }: { onChosen: (text: string) => void }) {
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File) => {
    if (file.size > LARGEST) return setTooLarge(true);
    onChosen(await file.text());
  };
  return (
    <>
      <ChooseContent words={texts.import} accept=".json,application/json" onFile={take} onPasted={onChosen}>
        {tooLarge && <Notice tone="problem">{texts.import.tooLarge}</Notice>}
      </ChooseContent>
      <a className={styles.schema} href="/api/schemas/instrument.json">
        {texts.schema}
      </a>
    </>
  );
}
