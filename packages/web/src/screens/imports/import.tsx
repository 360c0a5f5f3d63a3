import type { ColumnMapping } from "@interrelate/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../client/client.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { type Accepted, AcceptImport } from "./accept-import.tsx";
import { ChooseFile, type ChosenFile } from "./choose-file.tsx";
import { ColumnsForm } from "./columns-form.tsx";
import styles from "./import.module.css";
import { ImportDone } from "./import-done.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { texts } from "./texts.ts";

/** From a file to stored ratings: choose, say what the columns mean, see what each row becomes, import or not. */
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

function LookAtFile({ organizationId, file, onCancel, onDone }: LookAtFileProps) {
  const { preview, mapping, setMapping, error, busy } = usePreview(organizationId, file);
  return (
    <div className={styles.parts}>
      <section>
        <h2 className={styles.heading}>{texts.file.heading}</h2>
        <p className={styles.fileLine}>
          {file.name}{" "}
          <button type="button" className={styles.link} onClick={onCancel}>
            {texts.file.another}
          </button>
        </p>
        {file.encoding && <Notice tone="question">{texts.file.decoded(file.encoding)}</Notice>}
        <ProblemNotice error={error} what={texts.file.failed} kept={texts.file.kept} />
        {busy && !preview && <Waiting label={texts.file.reading} />}
      </section>
      {preview && mapping && (
        <>
          <ColumnsForm preview={preview} mapping={mapping} onChange={setMapping} />
          <OutcomeView preview={preview} busy={busy} />
          {preview.outcome && preview.outcome.valid > 0 && (
            <AcceptImport
              organizationId={organizationId}
              request={{ csv: file.text, mapping }}
              valid={preview.outcome.valid}
              ready={!busy && !error}
              onCancel={onCancel}
              onDone={onDone}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Looks at the file as proposed, and again a moment after each change; meanwhile the last answer stays. */
function usePreview(organizationId: string, file: ChosenFile) {
  const [changed, setMapping] = useState<ColumnMapping | null>(null);
  const [wanted] = useDebouncedValue(changed, 400);
  const looking = useQuery({
    queryKey: ["import-preview", file.key, wanted],
    queryFn: ({ signal }) => client.imports.preview({ organizationId, csv: file.text, mapping: wanted }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const preview = looking.data ?? null;
  return {
    preview,
    mapping: changed ?? preview?.proposed ?? null,
    setMapping,
    error: looking.error,
    busy: looking.isFetching || wanted !== changed,
  };
}
