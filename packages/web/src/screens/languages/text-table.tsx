import type { SpokenLanguage, TranslatedPart, TranslatedText } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import table from "../../ui/table.module.css";
import { CopyText } from "./copy-text.tsx";
import { baseOf } from "./found-texts.ts";
import styles from "./languages.module.css";
import { partName } from "./part-name.ts";
import { translationTexts as texts } from "./texts.ts";
import { instrumentToTranslate, translatorFile } from "./translator-file.ts";

interface TextTableProps {
  organizationId: string;
  part: TranslatedPart;
  /** The texts of the part that are shown. */
  rows: readonly TranslatedText[];
  /** The language beside English. */
  language: SpokenLanguage;
  languages: readonly SpokenLanguage[];
}

/** The texts of one part, English beside a language, and the file for somebody who translates them. */
export function TextTable({ organizationId, part, rows, language, languages }: TextTableProps) {
  const name = partName(part);
  const downloading = useMutation({ mutationFn: () => download(organizationId, part, language) });
  return (
    <section className={form.section}>
      <div className={styles.head}>
        <h2 className={form.heading}>{name}</h2>
        <span className={styles.soft}>{texts.count(rows.length, part.texts.length)}</span>
        <Button
          variant="default"
          leftSection={<IconDownload size={17} stroke={1.6} />}
          loading={downloading.isPending}
          aria-label={texts.downloadLabel(name, language.name)}
          onClick={() => downloading.mutate()}
        >
          {texts.download}
        </Button>
      </div>
      <ProblemNotice error={downloading.error} what={texts.downloadFailed} kept={texts.downloadKept} />
      <div className={table.scroll}>
        <table className={`${table.table} ${styles.texts}`}>
          <caption className="heard">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.english}</th>
              <th scope="col">
                <bdi lang={language.language}>{language.name}</bdi>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((text) => (
              <tr key={text.name}>
                <th scope="row" className={styles.name}>
                  {text.name}
                </th>
                <td lang="en" className={styles.words}>
                  {text.wordings.en}
                </td>
                <Translation text={text} language={language} languages={languages} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type TranslationProps = Pick<TextTableProps, "language" | "languages"> & { text: TranslatedText };

function Translation({ text: { name, wordings }, language, languages }: TranslationProps) {
  const own = wordings[language.language];
  const base = baseOf(language.language);
  const shown = own || wordings[base];
  if (!shown) {
    return (
      <td>
        <mark className={styles.missing}>{texts.none}</mark>
      </td>
    );
  }
  const baseName = languages.find((each) => each.language === base)?.name ?? base;
  return (
    <td>
      <div className={styles.translation}>
        <span lang={language.language} dir={language.direction} className={styles.words}>
          {shown}
        </span>
        <CopyText text={shown} what={name} />
      </div>
      {!own && <span className={styles.soft}>{texts.asIn(baseName)}</span>}
    </td>
  );
}

async function download(organizationId: string, part: TranslatedPart, language: SpokenLanguage): Promise<void> {
  if (part.instrument === null) {
    return saveFile(`${part.kind}-${language.language}.json`, "application/json", translatorFile(part, language));
  }
  const { id: instrumentId, version } = part.instrument;
  const file = await client.instruments.file({ organizationId, instrumentId, version });
  const written = instrumentToTranslate(file, language.language);
  saveFile(`${instrumentId}-${language.language}.json`, "application/json", written);
}
