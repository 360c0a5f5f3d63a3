import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../ui/page.tsx";
import type { Accepted } from "./accept-import.tsx";
import { ChooseFile, type ChosenFile } from "./choose-file.tsx";
import styles from "./import.module.css";
import { ImportDone } from "./import-done.tsx";
import { LookAtLong } from "./look-at-long.tsx";
import { LARGEST_WIDE } from "./read-text.ts";
import { texts } from "./texts.ts";
import { LookAtWide } from "./wide/look-at-wide.tsx";

/** From a file to stored ratings: choose, say what the columns and values mean, see what becomes of it, import or not. */
export function ImportScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/import" });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState<Accepted | null>(null);
  const again = () => {
    setFile(null);
    setDone(null);
  };
  if (done) return <ImportDone organizationId={organizationId} accepted={done} onMore={again} />;
  return (
    <Page title={texts.title} subtitle={texts.subtitle} width={file ? "wide" : "reading"}>
      {file ? (
        <LookAtFile key={file.key} organizationId={organizationId} file={file} onCancel={again} onDone={setDone} />
      ) : (
        <ChooseFile onChosen={setFile} />
      )}
    </Page>
  );
}

interface LookAtFileProps {
  organizationId: string;
  file: ChosenFile;
  onCancel: () => void;
  onDone: (accepted: Accepted) => void;
}

/** How a file is read: as one row for each rating, or for each person; null while that is being found out. */
type Form = { form: "long"; text: string } | { form: "wide" } | null;

function LookAtFile({ organizationId, file, onCancel, onDone }: LookAtFileProps) {
  const [form, setForm] = useState<Form>(
    file.content.size > LARGEST_WIDE && file.text !== "" ? { form: "long", text: file.text } : null,
  );
  const asLong = (text: string) => setForm({ form: "long", text });
  const head = (said: string | null, other: { words: string; take: () => void } | null) => (
    <>
      <h2 className={styles.heading}>{texts.file.heading}</h2>
      <p className={styles.fileLine}>
        {file.name}{" "}
        <button type="button" className={styles.link} onClick={onCancel}>
          {texts.file.another}
        </button>
      </p>
      {said && (
        <p className={styles.fileLine}>
          {said}{" "}
          {other && (
            <button type="button" className={styles.link} onClick={other.take}>
              {other.words}
            </button>
          )}
        </p>
      )}
    </>
  );
  if (form?.form === "long") {
    const wide =
      file.content.size > LARGEST_WIDE ? null : { words: texts.file.readAsWide, take: () => setForm({ form: "wide" }) };
    return (
      <LookAtLong
        organizationId={organizationId}
        file={{ key: file.key, text: form.text, encoding: file.encoding }}
        head={head(texts.file.long, wide)}
        onCancel={onCancel}
        onDone={onDone}
      />
    );
  }
  const long = file.text === "" ? null : { words: texts.file.readAsLong, take: () => asLong(file.text) };
  return (
    <LookAtWide
      organizationId={organizationId}
      file={file}
      mayBeLong={form === null}
      head={(said) => head(said, long)}
      onLong={(text) => asLong(text ?? file.text)}
      onCancel={onCancel}
      onDone={onDone}
    />
  );
}
