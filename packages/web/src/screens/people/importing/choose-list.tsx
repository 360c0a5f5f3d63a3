import type { PeopleFile } from "@interrelate/contract";
import { randomId } from "@mantine/hooks";
import { useState } from "react";
import { ChooseContent } from "../../../ui/choose-content.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import { importTexts as texts } from "../texts.ts";

/** A list as it was chosen, with what to call it. */
export type ChosenList = { readonly key: string; readonly name: string; readonly file: PeopleFile };

/** The largest file the server takes, in bytes. */
const LARGEST = 10_000_000;

/** Takes a list by dropping, by choosing, or as pasted rows. */
export function ChooseList({ onChosen }: { onChosen: (list: ChosenList) => void }) {
  const [refused, setRefused] = useState(false);
  const [reading, setReading] = useState(false);
  const take = async (file: File) => {
    setRefused(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setReading(true);
    onChosen({ key: randomId(), name: file.name, file: { base64: await base64Of(file) } });
  };
  const takePasted = (text: string) => onChosen({ key: randomId(), name: texts.file.pasted, file: { text } });
  return (
    <ChooseContent words={texts.file} accept=".csv,.tsv,.txt,.xlsx" onFile={take} onPasted={takePasted}>
      {refused && <Notice tone="problem">{texts.file.tooLarge}</Notice>}
      {reading && <Waiting label={texts.file.reading} />}
    </ChooseContent>
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
