import "@mantine/core/styles/Progress.css";
import type { Mailing, MailOverview } from "@interrelate/contract";
import { Button, Progress } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { longMoment } from "../surveys/moment-words.ts";
import styles from "./mail.module.css";
import type { MailPlace } from "./mail-place.ts";
import { MailRows } from "./mail-rows.tsx";
import { mailingTexts as texts } from "./texts.ts";

interface MailingListProps {
  place: MailPlace;
  overview: MailOverview;
}

/** Every round of mails with its progress, what went wrong, and what can be done about it. */
export function MailingList({ place, overview }: MailingListProps) {
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      {overview.mailings.length === 0 && <p className={form.lead}>{texts.none}</p>}
      {overview.mailings.map((mailing) => (
        <MailingCard key={mailing.id} place={place} overview={overview} mailing={mailing} />
      ))}
    </section>
  );
}

function MailingCard({ place, overview, mailing }: MailingListProps & { mailing: Mailing }) {
  const { status, kind, people, handled } = mailing;
  const [chosen, choose] = useState<boolean | null>(null);
  // Mails in the outbox wait to be delivered by hand, so they are shown as soon as there are some.
  const shown = chosen ?? mailing.outbox > 0;
  const showsRows = people > 0 && (kind === "invitation" || mailing.outbox > 0);
  return (
    <article className={styles.card} aria-label={`${texts.kinds[kind]}, ${texts.status[status]}`}>
      <h3 className={styles.cardTitle}>
        {texts.kinds[kind]} <span className={styles.mark}>{texts.status[status]}</span>
      </h3>
      <p className={styles.soft}>{longMoment(mailing.sendAt, overview.timeZone)}</p>
      {status === "planned" && overview.wave.status === "draft" && <p>{texts.waitsForWave}</p>}
      {kind === "thanks" && status === "sending" && <p>{texts.thanking}</p>}
      {people > 0 && (
        <>
          <Progress value={(handled / people) * 100} aria-label={texts.progressLabel(texts.kinds[kind])} mb={6} />
          <p>{figuresOf(mailing).join(" · ")}</p>
        </>
      )}
      <Troubles mailing={mailing} />
      <MailingDeeds place={place} mailing={mailing} hasServer={overview.sender !== null} />
      {showsRows && (
        <Button
          variant="subtle"
          size="compact-md"
          justify="start"
          className={styles.toggle ?? ""}
          onClick={() => choose(!shown)}
          aria-expanded={shown}
          data-print="no"
        >
          {shown ? texts.hide : texts.show}
        </Button>
      )}
      {people > 0 && !showsRows && <p className={styles.soft}>{texts.hidden}</p>}
      {showsRows && shown && <MailRows place={place} mailing={mailing} hasServer={overview.sender !== null} />}
    </article>
  );
}

function figuresOf(mailing: Mailing): string[] {
  const { kind, handled, people, sent, outbox, retrying, refused, unsure } = mailing;
  return [
    texts.progress(handled, people),
    ...(sent > 0 ? [texts.sent[kind](sent)] : []),
    ...(outbox > 0 ? [texts.outbox(outbox)] : []),
    ...(retrying > 0 ? [texts.retrying(retrying)] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
    ...(unsure > 0 ? [texts.unsure(unsure)] : []),
  ];
}

function Troubles({ mailing: { unsure, reasons } }: { mailing: Mailing }) {
  return (
    <>
      {unsure > 0 && <p>{texts.unsureWords}</p>}
      {reasons.length > 0 && (
        <details>
          <summary>{texts.reasons}</summary>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>
                <code>{reason}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Again = keyof typeof texts.again;

function MailingDeeds({ place, mailing, hasServer }: { place: MailPlace; mailing: Mailing; hasServer: boolean }) {
  const { organizationId, waveId } = place;
  const queries = useQueryClient();
  const [asking, question] = useDisclosure(false);
  const onSuccess = () => queries.invalidateQueries({ queryKey: api.fieldwork.key() });
  const stepping = useMutation(api.fieldwork.change.mutationOptions({ onSuccess }));
  const repeating = useMutation(api.fieldwork.again.mutationOptions({ onSuccess }));
  const ids = { organizationId, waveId, mailingId: mailing.id };
  const step = (name: "pause" | "resume" | "cancel") => stepping.mutateAsync({ ...ids, step: name });
  const possible: Again[] = [
    ...(mailing.refused > 0 ? (["refused"] as const) : []),
    ...(mailing.unsure > 0 ? (["unsure"] as const) : []),
    ...(mailing.retrying > 0 ? (["retrying"] as const) : []),
    ...(mailing.outbox > 0 && hasServer ? (["outbox"] as const) : []),
  ];
  const running = mailing.status === "sending";
  return (
    <>
      <div className={form.row} data-print="no">
        {running && (
          <Button variant="default" loading={stepping.isPending} onClick={() => step("pause").catch(() => undefined)}>
            {texts.steps.pause}
          </Button>
        )}
        {mailing.status === "paused" && (
          <Button loading={stepping.isPending} onClick={() => step("resume").catch(() => undefined)}>
            {texts.steps.resume}
          </Button>
        )}
        {(running || mailing.status === "paused" || mailing.status === "planned") && (
          <Button variant="default" onClick={question.open}>
            {texts.steps.cancel}
          </Button>
        )}
        {possible.map((status) => (
          <Button
            key={status}
            variant="default"
            loading={repeating.isPending}
            onClick={() => repeating.mutate({ ...ids, status, mailId: null })}
          >
            {texts.again[status]}
          </Button>
        ))}
      </div>
      <ProblemNotice error={stepping.error ?? repeating.error} what={texts.failed} kept={texts.kept} />
      <Confirm
        opened={asking}
        title={texts.cancelAsk}
        yes={texts.cancelYes}
        busy={stepping.isPending}
        final
        onYes={() => step("cancel").then(question.close, question.close)}
        onNo={question.close}
      >
        <p>{texts.cancelWords}</p>
      </Confirm>
    </>
  );
}
