import type { MailOverview } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./mail.module.css";
import type { MailPlace } from "./mail-place.ts";
import { MailWordsSection } from "./mail-words.tsx";
import { MailingList } from "./mailing-list.tsx";
import { PlanMailing } from "./plan-mailing.tsx";
import { mailTexts as texts } from "./texts.ts";

const MOMENT = 2_000;
const MINUTE = 60_000;

/** Mails of a wave: what goes out next and to how many, what became of what went out, and what it all says. */
export function MailScreen() {
  const { organizationId, effortId, waveId } = useParams({
    from: "/signed-in/o/$organizationId/e/$effortId/waves/$waveId/mail",
  });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  const overview = useSuspenseQuery({
    ...api.fieldwork.overview.queryOptions({ input: { organizationId, waveId } }),
    refetchInterval: (query) => (isMoving(query.state.data) ? MOMENT : MINUTE),
  }).data;
  const place = { organizationId, effortId, waveId };
  return (
    <Page title={titleOf(overview)} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      <p className={styles.back} data-print="no">
        <Link to="/o/$organizationId/e/$effortId/waves/$waveId" params={place}>
          {texts.back}
        </Link>
      </p>
      <MailServer sender={overview.sender} />
      {overview.people.email === 0 ? (
        <Nobody overview={overview} place={place} />
      ) : (
        <PlanMailing place={place} overview={overview} />
      )}
      <MailingList place={place} overview={overview} />
      <MailWordsSection place={place} overview={overview} />
    </Page>
  );
}

function MailServer({ sender }: { sender: string | null }) {
  if (sender !== null) return <p className={styles.soft}>{texts.server.with(sender)}</p>;
  return (
    <Notice>
      <p>{texts.server.without}</p>
      <p>
        {texts.server.withoutReminders} <a href="/docs/operations/mail">{texts.server.how}</a>
      </p>
    </Notice>
  );
}

function Nobody({ overview, place }: { overview: MailOverview; place: MailPlace }) {
  const { code, none } = overview.people;
  return (
    <Notice
      title={texts.nobody.title}
      actions={
        <Button component="a" href={`/o/${place.organizationId}/e/${place.effortId}/people`}>
          {texts.nobody.people}
        </Button>
      }
    >
      <p>{texts.nobody.words}</p>
      {code + none > 0 && <p>{texts.nobody.others(code, none)}</p>}
    </Notice>
  );
}

function titleOf({ wave, mailings }: MailOverview): string {
  const invitations = mailings.filter(({ kind }) => kind === "invitation");
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return texts.title(wave.name, sum(invitations.map(({ sent }) => sent)), sum(mailings.map(({ outbox }) => outbox)));
}

/** Whether mails are going out, or are about to, so that it is worth looking again soon. */
function isMoving(overview: MailOverview | undefined): boolean {
  if (overview === undefined) return false;
  const isDue = (sendAt: string) => Date.parse(sendAt) < Date.now() + MINUTE;
  return overview.mailings.some(
    ({ status, kind, sendAt }) =>
      kind !== "thanks" &&
      (status === "sending" || (status === "planned" && overview.wave.status === "open" && isDue(sendAt))),
  );
}
