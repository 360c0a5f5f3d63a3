import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { api, client } from "../../../client/client.ts";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import { type Accepted, AcceptImport } from "../accept-import.tsx";
import { type ChosenFile, sizeOf } from "../choose-file.tsx";
import styles from "../import.module.css";
import { KindsForm } from "../kinds-form.tsx";
import { SampleTable } from "../sample-table.tsx";
import { texts as common } from "../texts.ts";
import { DictionaryForm } from "./dictionary-form.tsx";
import { MatricesForm } from "./matrices-form.tsx";
import { texts } from "./texts.ts";
import { useWidePreview } from "./use-wide-preview.ts";
import { ValuesForm } from "./values-form.tsx";
import { WhoForm } from "./who-form.tsx";
import { WideOutcome } from "./wide-outcome.tsx";

interface LookAtWideProps {
  organizationId: string;
  file: ChosenFile;
  /** Whether nobody has said yet what one row of the file is. */
  mayBeLong: boolean;
  /** Stands above everything: which file, and what it is. */
  head: (said: string | null) => ReactNode;
  /** Called when the file turns out to have one row for each rating, with its text when it was a spreadsheet. */
  onLong: (text: string | null) => void;
  onCancel: () => void;
  onDone: (accepted: Accepted) => void;
}

/** An export with one row for each person: what it is, what its columns and values mean, what becomes of it, import or not. */
export function LookAtWide({ organizationId, file, mayBeLong, head, onLong, onCancel, onDone }: LookAtWideProps) {
  const look = useWidePreview(organizationId, file);
  const { preview, mapping, setMapping, error, busy } = look;
  const forgetting = useMutation(api.imports.forgetMapping.mutationOptions({ onSuccess: look.anew }));
  const isLong = mayBeLong && preview?.looksLong === true;
  useEffect(() => {
    if (isLong) onLong(preview.longText);
  }, [isLong, preview, onLong]);
  if (isLong) return <Waiting label={common.file.reading} />;
  return (
    <div className={styles.parts}>
      <section>
        {head(preview && texts.isA(preview.tool))}
        {preview?.encoding && <Notice tone="question">{texts.decoded(preview.encoding)}</Notice>}
        {preview?.remembered && (
          <Notice>
            {texts.remembered(preview.remembered)}{" "}
            <button
              type="button"
              className={styles.link}
              onClick={() => forgetting.mutate({ organizationId, columnsHash: preview.columnsHash })}
            >
              {texts.forget}
            </button>
          </Notice>
        )}
        <ProblemNotice error={forgetting.error} what={texts.forgetFailed} kept={texts.forgetKept} />
        <ProblemNotice error={error} what={common.file.failed} kept={common.file.kept} />
        {(look.dictionary !== null || preview?.tool === "redcap" || preview?.tool === "other") && (
          <DictionaryForm dictionary={look.dictionary} onChange={look.setDictionary} />
        )}
        {busy && !preview && <Waiting label={common.file.sending(sizeOf(file.content.size))} />}
      </section>
      {preview && mapping && (
        <>
          <SampleTable columns={preview.columns.map(({ name }) => name)} rows={preview.sample} />
          <WhoForm preview={preview} mapping={mapping} onChange={setMapping} />
          <MatricesForm preview={preview} mapping={mapping} onChange={setMapping} />
          <ValuesForm preview={preview} mapping={mapping} onChange={setMapping} />
          <WideOutcome preview={preview} busy={busy} />
          {preview.outcome && preview.outcome.ratings > 0 && (
            <>
              <KindsForm
                names={preview.outcome.workgroups.map(({ name }) => name)}
                kinds={mapping.kinds}
                onChange={(kinds) => setMapping({ ...mapping, kinds })}
              />
              <AcceptImport
                send={(workProcess) =>
                  client.imports.acceptWide({
                    organizationId,
                    content: look.content,
                    dictionary: look.dictionary,
                    mapping,
                    workProcess,
                  })
                }
                button={common.accept.ratings(preview.outcome.ratings)}
                ready={!busy && !error}
                onCancel={onCancel}
                onDone={onDone}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
