import type { Instrument, InstrumentPreview } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { AttestationFields, isStated, NO_STATEMENT } from "./attestation-fields.tsx";
import { FileProblems } from "./file-problems.tsx";
import styles from "./instruments.module.css";
import { LanguageList } from "./language-list.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { QuestionTexts } from "./question-texts.tsx";
import { RespondentPreview } from "./respondent-preview.tsx";
import { texts } from "./texts.ts";
import { wordsIn } from "./words-in.ts";

interface LookAtInstrumentProps {
  organizationId: string;
  text: string;
  onAnother: () => void;
}

/** What taking in a file would do, and the button that does it. */
export function LookAtInstrument({ organizationId, text, onAnother }: LookAtInstrumentProps) {
  const looked = useQuery(
    api.instruments.preview.queryOptions({ input: { organizationId, text }, gcTime: 0, retry: false }),
  );
  const another = (
    <div className={styles.buttons}>
      <Button variant="default" onClick={onAnother}>
        {texts.import.another}
      </Button>
    </div>
  );
  if (looked.isPending) return <Waiting label={texts.import.reading} />;
  if (looked.error)
    return (
      <>
        <ProblemNotice error={looked.error} what={texts.import.failed} kept={texts.import.kept} />
        {another}
      </>
    );
  const { instrument, problems } = looked.data;
  return (
    <>
      {instrument === null ? (
        <FileProblems problems={problems} />
      ) : (
        <Found organizationId={organizationId} text={text} preview={looked.data} instrument={instrument} />
      )}
      {another}
    </>
  );
}

interface FoundProps {
  organizationId: string;
  text: string;
  preview: InstrumentPreview;
  instrument: Instrument;
}

function Found({ organizationId, text, preview, instrument }: FoundProps) {
  const [language, setLanguage] = useState(instrument.languages[0] ?? "en");
  return (
    <>
      <h2 className={form.heading}>{wordsIn(instrument.title, "en")?.text}</h2>
      <p className={form.lead}>
        {texts.asks(instrument.items.length, instrument.languages.length)}. {standingWords(preview, instrument)}
      </p>
      {preview.standing !== "there" && (
        <Accept organizationId={organizationId} text={text} preview={preview} instrument={instrument} />
      )}
      {preview.missing.length > 0 && (
        <div className={form.section}>
          <Notice tone="question">
            <p>{texts.import.missing}</p>
          </Notice>
        </div>
      )}
      <LanguageList instrument={instrument} missing={preview.missing} />
      <LanguageSelect instrument={instrument} value={language} onChange={setLanguage} />
      <QuestionTexts instrument={instrument} language={language} />
      <RespondentPreview key={language} instrument={instrument} language={language} />
    </>
  );
}

function standingWords({ standing, asVersion }: InstrumentPreview, { version }: Instrument): string {
  if (standing === "new") return texts.import.new(asVersion);
  return standing === "there" ? texts.import.there : texts.import.differs(version, asVersion);
}

function Accept({ organizationId, text, preview, instrument }: FoundProps) {
  const { needsAttestation, asVersion } = preview;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [statement, setStatement] = useState(NO_STATEMENT);
  const accepting = useMutation(
    api.instruments.accept.mutationOptions({
      onSuccess: async (taken) => {
        await queryClient.invalidateQueries({ queryKey: api.instruments.key() });
        const { id, version } = taken.instrument;
        await navigate({
          to: "/o/$organizationId/instruments/$instrumentId/$version",
          params: { organizationId, instrumentId: id, version: String(version) },
        });
      },
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accepting.mutate({ organizationId, text, asVersion, attestation: needsAttestation ? statement : null });
      }}
    >
      {needsAttestation && (
        <>
          <h3 className={form.heading}>{texts.attestation.heading}</h3>
          <p className={form.lead}>{texts.attestation.lead(instrument.licence.name)}</p>
          <AttestationFields value={statement} onChange={setStatement} />
        </>
      )}
      <div className={styles.buttons}>
        <Button type="submit" disabled={needsAttestation && !isStated(statement)} loading={accepting.isPending}>
          {texts.import.accept(asVersion)}
        </Button>
      </div>
      <ProblemNotice error={accepting.error} what={texts.import.acceptFailed} kept={texts.import.acceptKept} />
    </form>
  );
}
