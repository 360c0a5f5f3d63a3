import type { ColumnMapping, GroupKinds } from "@interrelate/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { client } from "../../client/client.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { type Accepted, AcceptImport } from "./accept-import.tsx";
import { ColumnsForm } from "./columns-form.tsx";
import styles from "./import.module.css";
import { KindsForm } from "./kinds-form.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { texts } from "./texts.ts";

interface LookAtLongProps {
  organizationId: string;
  /** The table as text, and what to know it by. */
  file: { key: string; text: string; encoding: string | null };
  /** Stands above everything: which file, and what it is. */
  head: ReactNode;
  onCancel: () => void;
  onDone: (accepted: Accepted) => void;
}

/** A table with one row for each rating: what its columns mean, what each row becomes, import or not. */
export function LookAtLong({ organizationId, file, head, onCancel, onDone }: LookAtLongProps) {
  const { preview, mapping, setMapping, error, busy } = usePreview(organizationId, file);
  const [kinds, setKinds] = useState<GroupKinds>([]);
  return (
    <div className={styles.parts}>
      <section>
        {head}
        {file.encoding && <Notice tone="question">{texts.file.decoded(file.encoding)}</Notice>}
        <ProblemNotice error={error} what={texts.file.failed} kept={texts.file.kept} />
        {busy && !preview && <Waiting label={texts.file.reading} />}
      </section>
      {preview && mapping && (
        <>
          <ColumnsForm preview={preview} mapping={mapping} onChange={setMapping} />
          <OutcomeView preview={preview} busy={busy} />
          {preview.outcome && preview.outcome.valid > 0 && (
            <>
              <KindsForm names={preview.outcome.workgroups} kinds={kinds} onChange={setKinds} />
              <AcceptImport
                send={(workProcess) =>
                  client.imports.accept({ organizationId, csv: file.text, mapping, kinds, workProcess })
                }
                button={texts.accept.button(preview.outcome.valid)}
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

/** Looks at the file as proposed, and again a moment after each change; meanwhile the last answer stays. */
function usePreview(organizationId: string, file: LookAtLongProps["file"]) {
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
