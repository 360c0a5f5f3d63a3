import type { Instrument, InstrumentDetail } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { InstrumentLicence } from "./instrument-licence.tsx";
import styles from "./instruments.module.css";
import { LanguageList } from "./language-list.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { QuestionTexts } from "./question-texts.tsx";
import { RespondentPreview } from "./respondent-preview.tsx";
import { texts } from "./texts.ts";
import { directionOf, wordsIn } from "./words-in.ts";

/** One version of an instrument: its questions in every language, how respondents meet it, its licence, its file. */
export function InstrumentScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/instruments/$instrumentId/$version" });
  const input = { ...params, version: Number(params.version) };
  const detail = useSuspenseQuery(api.instruments.get.queryOptions({ input })).data;
  return <InstrumentPage organizationId={params.organizationId} detail={detail} />;
}

function InstrumentPage({ organizationId, detail }: { organizationId: string; detail: InstrumentDetail }) {
  const { instrument, missing } = detail;
  const [language, setLanguage] = useState(instrument.languages[0] ?? "en");
  const notice = wordsIn(instrument.notice, language);
  return (
    <Page
      title={wordsIn(instrument.title, "en")?.text ?? instrument.id}
      subtitle={texts.one.subtitle(instrument.version, instrument.licence.name)}
    >
      {notice && (
        <p lang={notice.language} dir={directionOf(notice.language)}>
          {notice.text}
        </p>
      )}
      <div className={styles.buttons}>
        <Export organizationId={organizationId} instrument={instrument} />
        <Link to="/o/$organizationId/instruments" params={{ organizationId }}>
          {texts.back}
        </Link>
      </div>
      <LanguageSelect instrument={instrument} value={language} onChange={setLanguage} />
      <QuestionTexts instrument={instrument} language={language} />
      <RespondentPreview key={language} instrument={instrument} language={language} />
      <LanguageList instrument={instrument} missing={missing} />
      <InstrumentLicence organizationId={organizationId} detail={detail} />
    </Page>
  );
}

function Export({ organizationId, instrument: { id, version } }: { organizationId: string; instrument: Instrument }) {
  const exporting = useMutation({
    mutationFn: () => client.instruments.file({ organizationId, instrumentId: id, version }),
    onSuccess: (file) => saveFile(`${id}-${version}.json`, "application/json", `${JSON.stringify(file, null, 2)}\n`),
  });
  return (
    <>
      <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {texts.one.export}
      </Button>
      <ProblemNotice error={exporting.error} what={texts.one.exportFailed} kept="" />
    </>
  );
}
