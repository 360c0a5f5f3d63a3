import { Button, FileButton, Textarea } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { Notice } from "../../ui/notice.tsx";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";

const LARGEST = 900_000;

/** Takes an instrument file by dropping, by choosing, or as pasted text. */
export function ChooseInstrument({ onChosen }: { onChosen: (text: string) => void }) {
  const [pasted, setPasted] = useState("");
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) return setTooLarge(true);
    onChosen(await file.text());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.choose}>
      {tooLarge && <Notice tone="problem">{texts.import.tooLarge}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same */}
      <div
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.dropWords}>{texts.import.drop}</p>
        <FileButton onChange={take} accept=".json,application/json">
          {(props) => <Button {...props}>{texts.import.choose}</Button>}
        </FileButton>
      </div>
      <Textarea
        label={texts.import.paste}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        classNames={{ input: styles.pasted ?? "" }}
      />
      <div>
        <Button variant="default" disabled={pasted.trim() === ""} onClick={() => onChosen(pasted)}>
          {texts.import.read}
        </Button>
      </div>
      <a href="/api/schemas/instrument.json">{texts.schema}</a>
    </div>
  );
}
