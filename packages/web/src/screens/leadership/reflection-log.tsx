import type { Reflection } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { flushSync } from "react-dom";
import { api } from "../../client/client.ts";
import deeds from "../../ui/deed.module.css";
import form from "../../ui/form.module.css";
import { newId } from "../../ui/new-id.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./log.module.css";
import { logTitle, REFLECTION_PROMPTS, logTexts as texts } from "./log-texts.ts";
import { dayOfEntry, ReflectionEntry } from "./reflection-entry.tsx";
import { ReflectionForm } from "./reflection-form.tsx";
import { type Reflections, useReflections } from "./use-reflections.ts";

const PLACE = "/signed-in/o/$organizationId/e/$effortId/leadership/log";
const EMPTY = { prompt: REFLECTION_PROMPTS[0], words: "" };

/** A private log about leading: what one notices, written to a question or freely. Only its author is ever shown it. */
export function ReflectionLogScreen() {
  const params = useParams({ from: PLACE });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const log = useReflections(params);
  const [writing, setWriting] = useState({ id: newId(), isAnother: false });
  const [isPrintAsked, setPrintAsked] = useState(false);
  const begun = log.entries.find(({ id }) => id === writing.id);
  const earlier = log.entries.filter((entry) => entry !== begun);
  return (
    <>
      <p className={styles.onPaper} data-asked={isPrintAsked || undefined}>
        {texts.notPrinted}
      </p>
      <div data-print={isPrintAsked ? undefined : "no"}>
        <Page
          title={logTitle(effort.workProcess.name, log.entries.length)}
          subtitle={texts.subtitle}
          synthetic={effort.synthetic}
        >
          {effort.synthetic && <Notice>{texts.fictional}</Notice>}
          <section className={form.section} data-print="no">
            <h2 className={form.heading}>{texts.write.heading}</h2>
            <ReflectionForm
              key={writing.id}
              start={EMPTY}
              stored={begun}
              onSave={(draft) => log.write(writing.id, draft)}
              fieldRef={writing.isAnother ? focusOnce : undefined}
            />
            {begun && (
              <Button variant="default" size="sm" onClick={() => setWriting({ id: newId(), isAnother: true })}>
                {texts.write.another}
              </Button>
            )}
          </section>
          <Earlier entries={earlier} log={log} onPrint={() => printAsked(setPrintAsked)} />
          <p className={form.section} data-print="no">
            <Link to="/o/$organizationId/e/$effortId/leadership" params={params}>
              {texts.back}
            </Link>
          </p>
        </Page>
      </div>
    </>
  );
}

interface EarlierProps {
  entries: readonly Reflection[];
  log: Reflections;
  onPrint: () => void;
}

function Earlier({ entries, log, onPrint }: EarlierProps) {
  const { removed } = log;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.earlier}</h2>
      <ProblemNotice error={log.notRemoved} what={texts.notRemoved} kept={texts.stillThere} />
      <ProblemNotice error={log.notRestored} what={texts.notRestored} kept="" />
      {removed && (
        <div className={styles.deleted} data-print="no">
          <Notice
            actions={
              <Button ref={focusOnce} variant="default" size="sm" onClick={() => log.undo(removed)}>
                {texts.undo}
              </Button>
            }
          >
            <p>{texts.removed(dayOfEntry(removed))}</p>
          </Notice>
        </div>
      )}
      {entries.length === 0 && <p className={form.lead}>{texts.none}</p>}
      {entries.length > 0 && (
        <>
          <div className={deeds.deeds} data-print="no">
            <button type="button" className={deeds.deed} onClick={onPrint}>
              {texts.print}
            </button>
          </div>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <ReflectionEntry key={entry.id} entry={entry} log={log} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Prints the entries this once; printing the page by the browser's own menu leaves them out again. */
function printAsked(setAsked: (asked: boolean) => void) {
  window.addEventListener("afterprint", () => setAsked(false), { once: true });
  flushSync(() => setAsked(true));
  window.print();
}
