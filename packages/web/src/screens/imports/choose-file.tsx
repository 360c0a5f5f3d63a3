import { Button, FileButton, Textarea } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { type DragEvent, useState } from "react";
import { Notice } from "../../ui/notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import styles from "./import.module.css";
import { isSpreadsheet, LARGEST, LARGEST_WIDE, readText } from "./read-text.ts";
import { texts } from "./texts.ts";

/** A table with what to call it, as it came and as text; the text of a spreadsheet is empty. */
export interface ChosenFile {
  key: string;
  name: string;
  content: Blob;
  text: string;
  encoding: string | null;
}

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain";

/** Takes a file by dropping, by choosing, or as pasted rows. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const [pasted, setPasted] = useState("");
  const [over, setOver] = useState(false);
  const [state, setState] = useState<"waiting" | "reading" | "too large" | "too large sheet">("waiting");
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) return setState("too large");
    setState("reading");
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isSpreadsheet(bytes) && file.size > LARGEST_WIDE) return setState("too large sheet");
    const read = readText(bytes);
    onChosen({ key: randomId(), name: texts.file.name(file.name, sizeOf(file.size)), content: file, ...read });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  if (state === "reading") return <Waiting label={texts.file.reading} />;
  return (
    <div className={styles.choose}>
      {state === "too large" && <Notice tone="problem">{texts.file.tooLarge}</Notice>}
      {state === "too large sheet" && <Notice tone="problem">{texts.file.tooLargeSheet}</Notice>}
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
        <p className={styles.dropWords}>{texts.file.drop}</p>
        <FileButton onChange={take} accept={ACCEPTED}>
          {(props) => <Button {...props}>{texts.file.choose}</Button>}
        </FileButton>
      </div>
      <Textarea
        label={texts.file.paste}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        classNames={{ input: styles.pasted ?? "" }}
      />
      <div>
        <Button
          variant="default"
          disabled={pasted.trim() === ""}
          onClick={() =>
            onChosen({
              key: randomId(),
              name: texts.file.pasted,
              content: new Blob([pasted]),
              text: pasted,
              encoding: null,
            })
          }
        >
          {texts.file.usePasted}
        </Button>
      </div>
    </div>
  );
}

/** A size in bytes, as people say it. */
export function sizeOf(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
