import { Button, FileButton, Textarea } from "@mantine/core";
import { type DragEvent, type ReactNode, useState } from "react";
import styles from "./choose-content.module.css";

interface ChooseContentProps {
  words: { drop: string; choose: string; paste: string; pasteHint?: string; usePasted: string };
  /** Endings and media types of the files offered when choosing. */
  accept: string;
  onFile: (file: File) => void;
  onPasted: (text: string) => void;
  /** What is to be said of the last choice, above everything. */
  children?: ReactNode;
}

/** Takes content by dropping a file, by choosing one, or as pasted text. */
export function ChooseContent({ words, accept, onFile, onPasted, children }: ChooseContentProps) {
  const [pasted, setPasted] = useState("");
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.choose}>
      {children}
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
        <p className={styles.dropWords}>{words.drop}</p>
        <FileButton onChange={take} accept={accept}>
          {(props) => <Button {...props}>{words.choose}</Button>}
        </FileButton>
      </div>
      <Textarea
        label={words.paste}
        description={words.pasteHint}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        classNames={{ input: styles.pasted ?? "" }}
      />
      <div>
        <Button variant="default" disabled={pasted.trim() === ""} onClick={() => onPasted(pasted)}>
          {words.usePasted}
        </Button>
      </div>
    </div>
  );
}
