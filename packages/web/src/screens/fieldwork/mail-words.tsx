import "@mantine/core/styles/Tabs.css";
import type { MailKind, MailOverview, MailTemplate } from "@interrelate/contract";
import { NativeSelect, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { EditWords } from "./edit-words.tsx";
import type { MailPlace } from "./mail-place.ts";
import { planTexts, wordsTexts as texts } from "./texts.ts";

interface MailWordsSectionProps {
  place: MailPlace;
  overview: MailOverview;
}

/** What mails say, by kind and language, to look at and to change. */
export function MailWordsSection({ place, overview }: MailWordsSectionProps) {
  const { organizationId, effortId } = place;
  const found = useQuery(api.fieldwork.templates.queryOptions({ input: { organizationId, effortId } }));
  const [kind, setKind] = useState<MailKind>("invitation");
  const [language, setLanguage] = useState<string | null>(null);
  const templates = found.data?.filter((each) => each.kind === kind) ?? [];
  const chosen = language ?? mostRead(templates);
  const template = templates.find((each) => each.language === chosen);
  return (
    <section className={form.section} data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{texts.lead}</p>
      {found.isPending && <Waiting />}
      <ProblemNotice error={found.error} what={texts.previewFailed} kept="" />
      {template !== undefined && (
        <>
          <NativeSelect
            label={texts.kinds}
            maw="16rem"
            mb="sm"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as MailKind)}
            data={Object.entries(planTexts.kinds).map(([value, label]) => ({ value, label }))}
          />
          <Tabs value={template.language} onChange={setLanguage} keepMounted={false}>
            <Tabs.List aria-label={texts.languages}>
              {templates.map((each) => (
                <Tabs.Tab key={each.language} value={each.language}>
                  <span lang={each.language}>{each.languageName}</span>
                  {notesOf(each)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {templates.map((each) => (
              <Tabs.Panel key={each.language} value={each.language} pt="md">
                <EditWords key={`${kind} ${each.language}`} place={place} overview={overview} template={each} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </>
      )}
    </section>
  );
}

function notesOf({ own, people }: MailTemplate): string {
  const notes = [...(people > 0 ? [texts.readers(people)] : []), ...(own ? [texts.own] : [])];
  return notes.length === 0 ? "" : ` (${notes.join(", ")})`;
}

function mostRead(templates: readonly MailTemplate[]): string | undefined {
  return templates.toSorted((one, other) => other.people - one.people)[0]?.language;
}
