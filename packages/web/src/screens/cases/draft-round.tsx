import type { CaseRound, ClientCase, Effort } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import { CaseCard } from "./case-card.tsx";
import { CaseForm } from "./case-form.tsx";
import styles from "./cases.module.css";
import { ChangeRound } from "./change-round.tsx";
import { newCaseOf, useRemoveCase } from "./remove-case.ts";
import { OpenRound, RemoveRound } from "./round-deeds.tsx";
import { RoundHead } from "./round-head.tsx";
import { caseTexts, roundTexts as texts } from "./texts.ts";
import { renewRound } from "./use-round.ts";

interface RoundProps {
  effort: Effort;
  round: CaseRound;
}

/** A round that is being prepared: its cases, what hinders it from being opened, and opening it. */
export function DraftRound({ effort, round }: RoundProps) {
  const isReady = round.hindrances.length === 0;
  return (
    <Page title={texts.draftTitle(round)} subtitle={texts.draftSubtitle(round.tells)} synthetic={effort.synthetic}>
      <RoundHead effort={effort}>
        {isReady && <OpenRound effort={effort} round={round} />}
        <ChangeRound effort={effort} round={round} />
      </RoundHead>
      {round.cases.length > 0 && <Said heading={texts.hindrances} sentences={round.hindrances} isBlocking />}
      <Said heading={texts.cautions} sentences={round.cautions} />
      <Cases effort={effort} round={round} />
      <div className={styles.buttons} data-print="no">
        <RemoveRound effort={effort} round={round} />
      </div>
    </Page>
  );
}

interface SaidProps {
  heading: string;
  sentences: readonly string[];
  isBlocking?: boolean;
}

function Said({ heading, sentences, isBlocking = false }: SaidProps) {
  if (sentences.length === 0) return null;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{heading}</h2>
      <ul className={styles.checks}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.check} data-blocking={isBlocking}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The case that is being written: one of the round's by its id, a new one, or none. */
type Writing = string | "new" | null;

function Cases({ effort, round }: RoundProps) {
  const input = { organizationId: effort.organizationId, effortId: effort.id };
  const { people } = useSuspenseQuery(api.people.list.queryOptions({ input })).data;
  const [writing, setWriting] = useState<Writing>(null);
  const [written, setWritten] = useState<Writing>(null);
  const removal = useRemoveCase(effort, round);
  const close = () => {
    setWritten(writing);
    setWriting(null);
  };
  const common = { effort, round, people, onClose: close };
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{caseTexts.heading}</h2>
      {round.cases.length === 0 && writing === null && <p className={form.lead}>{caseTexts.none}</p>}
      <ul className={styles.cases}>
        {round.cases.map((each) => (
          <li key={each.id}>
            {writing === each.id ? (
              <CaseForm {...common} before={each} />
            ) : (
              <CaseCard effort={effort} people={people} shown={each} startsOpen={written === each.id}>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={caseTexts.editOf(each.label)}
                  ref={written === each.id ? focusOnce : undefined}
                  onClick={() => setWriting(each.id)}
                >
                  {caseTexts.edit}
                </Button>
                <PreviewCase organizationId={effort.organizationId} shown={each} />
                <Button
                  variant="subtle"
                  size="sm"
                  aria-label={caseTexts.removeOf(each.label)}
                  onClick={() => removal.remove(each)}
                >
                  {caseTexts.remove}
                </Button>
              </CaseCard>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={removal.error} what={caseTexts.removeFailed} kept={caseTexts.kept} />
      {removal.removed && <PutBack key={removal.removed.id} effort={effort} round={round} removed={removal} />}
      {writing === "new" ? (
        <CaseForm {...common} before={null} />
      ) : (
        <div className={styles.buttons} data-print="no">
          <Button
            variant={round.hindrances.length === 0 ? "default" : "filled"}
            ref={written === "new" ? focusOnce : undefined}
            onClick={() => setWriting("new")}
          >
            {caseTexts.add}
          </Button>
        </div>
      )}
    </section>
  );
}

function PreviewCase({ organizationId, shown: { label, waveId } }: { organizationId: string; shown: ClientCase }) {
  return (
    <Button
      component="a"
      variant="subtle"
      size="sm"
      aria-label={caseTexts.previewOf(label)}
      href={`/preview/${organizationId}/${waveId}`}
      target="_blank"
      rel="noopener"
    >
      {caseTexts.preview}
    </Button>
  );
}

type Removal = ReturnType<typeof useRemoveCase>;

/** The way back for a case that was removed. */
function PutBack({ effort, round, removed: { removed, forget } }: RoundProps & { removed: Removal }) {
  const queries = useQueryClient();
  const adding = useMutation(api.cases.addCase.mutationOptions({ onSuccess: () => renewRound(queries).then(forget) }));
  if (removed === null) return null;
  const { organizationId } = effort;
  return (
    <Notice
      actions={
        <Button
          ref={focusOnce}
          variant="default"
          size="sm"
          loading={adding.isPending}
          onClick={() => adding.mutate({ organizationId, caseRoundId: round.id, case: newCaseOf(removed) })}
        >
          {caseTexts.undo}
        </Button>
      }
    >
      <p role="status">{caseTexts.removed(removed.label)}</p>
      <ProblemNotice error={adding.error} what={caseTexts.undoFailed} kept={caseTexts.kept} />
    </Notice>
  );
}
