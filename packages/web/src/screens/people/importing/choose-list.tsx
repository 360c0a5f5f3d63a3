import type { PeopleFile } from "@interrelate/contract";
import { Button, FileButton, Textarea } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { type DragEvent, useState } from "react";
import { Notice } from "../../../ui/notice.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import drop from "../../imports/import.module.css";
import styles from "../people.module.css";
import { importTexts as texts } from "../texts.ts";

/** A list as it was chosen, with what to call it. */
export type ChosenList = { readonly key: string; readonly name: string; readonly file: PeopleFile };

/** The largest file the server takes, in bytes. */
const LARGEST = 10_000_000;

/** Takes a list by dropping, by choosing, or as pasted rows. */
export function ChooseList({ onChosen }: { onChosen: (list: ChosenList) => void }) {
  const [pasted, setPasted] = useState("");
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(false);
  const [reading, setReading] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setRefused(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setReading(true);
    onChosen({ key: randomId(), name: file.name, file: { base64: await base64Of(file) } });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={drop.choose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the button does the same by keyboard */}
      <div
        className={drop.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className={drop.dropWords}>{texts.file.drop}</p>
        <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx">
          {(props) => <Button {...props}>{texts.file.choose}</Button>}
        </FileButton>
      </div>
      {refused && <Notice tone="problem">{texts.file.tooLarge}</Notice>}
      {reading && <Waiting label={texts.file.reading} />}
      <Textarea
        label={texts.file.paste}
        description={texts.file.pasteHint}
        classNames={{ input: styles.pasted ?? "" }}
        autosize
        minRows={6}
        maxRows={16}
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={pasted.trim() === ""}
          onClick={() => onChosen({ key: randomId(), name: texts.file.pasted, file: { text: pasted } })}
        >
          {texts.file.usePasted}
        </Button>
      </div>
    </div>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
