import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { foundTexts } from "./found-texts.ts";
import { LanguageOverview } from "./language-overview.tsx";
import styles from "./languages.module.css";
import { partKey, partName } from "./part-name.ts";
import { TextTable } from "./text-table.tsx";
import { translationTexts as texts } from "./texts.ts";
import type { TranslationsSearch } from "./translations-search.ts";

/** Every text that respondents read, part by part, one language beside English, with what is missing. */
export function TranslationsScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/translations" });
  const search: TranslationsSearch = useSearch({ from: "/signed-in/o/$organizationId/translations" });
  const navigate = useNavigate({ from: "/o/$organizationId/translations" });
  const { languages, parts } = useSuspenseQuery(
    api.languages.translations.queryOptions({ input: { organizationId } }),
  ).data;
  const [words, setWords] = useState("");
  const others = languages.filter(({ language }) => language !== "en");
  const chosen = others.find(({ language }) => language === search.language) ?? others[0];
  const onlyMissing = search.missing === true;
  const show = (wanted: TranslationsSearch) => navigate({ search: wanted, replace: true });
  if (chosen === undefined) return null;
  const looked = { language: chosen.language, words, onlyMissing };
  const wanted = parts.find((part) => partKey(part) === search.part) ?? parts[0];
  // Words and gaps are looked for everywhere.
  const shownParts = parts.filter((part) => words.trim() !== "" || onlyMissing || part === wanted);
  const found = shownParts.map((part) => ({ part, rows: foundTexts(part, looked) }));
  const complete = languages.filter(({ language }) => parts.every(({ missing }) => missing[language] === undefined));
  return (
    <Page title={texts.title(complete.length, languages.length)} subtitle={texts.subtitle} width="wide">
      <LanguageOverview translations={{ languages, parts }} chosen={chosen.language} />
      <div className={styles.tools}>
        <NativeSelect
          label={texts.look}
          value={chosen.language}
          onChange={(event) => show({ ...search, language: event.currentTarget.value })}
          data={others.map(({ language, name }) => ({ value: language, label: name }))}
        />
        <NativeSelect
          label={texts.part}
          value={wanted && partKey(wanted)}
          onChange={(event) => show({ ...search, part: event.currentTarget.value })}
          data={parts.map((part) => ({ value: partKey(part), label: partName(part) }))}
        />
        <TextInput
          type="search"
          label={texts.search}
          description={texts.searchHint}
          inputWrapperOrder={["label", "input", "description"]}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Checkbox
          label={texts.onlyMissing}
          checked={onlyMissing}
          onChange={(event) => {
            const { missing: _, ...rest } = search;
            return show(event.currentTarget.checked ? { ...rest, missing: true } : rest);
          }}
        />
      </div>
      {found.every(({ rows }) => rows.length === 0) && (
        <Notice
          actions={
            <Button
              variant="default"
              onClick={() => {
                setWords("");
                const { missing: _, ...rest } = search;
                void show(rest);
              }}
            >
              {texts.showAll}
            </Button>
          }
        >
          {texts.nothing}
        </Notice>
      )}
      {found.map(
        ({ part, rows }) =>
          rows.length > 0 && (
            <TextTable
              key={partKey(part)}
              organizationId={organizationId}
              part={part}
              rows={rows}
              language={chosen}
              languages={languages}
            />
          ),
      )}
      <section className={form.section}>
        <h2 className={form.heading}>{texts.howTitle}</h2>
        <p className={form.lead}>{texts.howSurvey}</p>
        <p className={form.lead}>{texts.howInstrument}</p>
      </section>
    </Page>
  );
}
