import { randomId } from "@mantine/hooks";
import { useState } from "react";
import { ChooseContent } from "../../ui/choose-content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
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
  const [state, setState] = useState<"waiting" | "reading" | "too large" | "too large sheet">("waiting");
  const take = async (file: File) => {
    if (file.size > LARGEST) return setState("too large");
    setState("reading");
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isSpreadsheet(bytes) && file.size > LARGEST_WIDE) return setState("too large sheet");
    const read = readText(bytes);
    onChosen({ key: randomId(), name: texts.file.name(file.name, sizeOf(file.size)), content: file, ...read });
  };
  const takePasted = (text: string) =>
    onChosen({ key: randomId(), name: texts.file.pasted, content: new Blob([text]), text, encoding: null });
  if (state === "reading") return <Waiting label={texts.file.reading} />;
  return (
    <ChooseContent words={texts.file} accept={ACCEPTED} onFile={take} onPasted={takePasted}>
      {state === "too large" && <Notice tone="problem">{texts.file.tooLarge}</Notice>}
      {state === "too large sheet" && <Notice tone="problem">{texts.file.tooLargeSheet}</Notice>}
    </ChooseContent>
  );
}

/** A size in bytes, as people say it. */
export function sizeOf(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
