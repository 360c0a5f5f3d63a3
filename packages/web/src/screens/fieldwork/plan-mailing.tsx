import type { MailKind, MailOverview } from "@interrelate/contract";
import { Button, Radio, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { Confirm } from "../../ui/confirm.tsx";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { placeOf } from "../surveys/moment-words.ts";
import type { MailPlace } from "./mail-place.ts";
import { planTexts as texts } from "./texts.ts";

interface PlanMailingProps {
  place: MailPlace;
  overview: MailOverview;
}

const KINDS: readonly MailKind[] = ["invitation", "reminder", "thanks"];

/** Chooses what to send, to how many and when; asks before anything goes out. */
export function PlanMailing({ place, overview }: PlanMailingProps) {
  const { organizationId, waveId } = place;
  const session = useQuery(api.accounts.session.queryOptions()).data;
  const [kind, setKind] = useState<MailKind>(() => likelyKind(overview));
  const [replyTo, setReplyTo] = useState<string | null>(overview.replyTo);
  const [later, setLater] = useState(false);
  const [at, setAt] = useState("");
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const planning = useMutation(
    api.fieldwork.plan.mutationOptions({
      onSuccess: () => {
        question.close();
        setLater(false);
        return queries.invalidateQueries({ queryKey: api.fieldwork.key() });
      },
    }),
  );
  const address = replyTo ?? session?.user.email ?? "";
  const sendAt = later ? at : null;
  const isPossible = kind === "thanks" ? !overview.thanking : overview.reach[kind] > 0;
  const wrongAddress = messageFor(planning.error, "replyTo");
  const wrongTime = messageFor(planning.error, "sendAt");
  const closed = overview.wave.status === "closed";
  return (
    <section className={form.section} data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      {closed ? (
        <p className={form.lead}>{texts.closed}</p>
      ) : (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault();
            planning.reset();
            question.open();
          }}
        >
          <Radio.Group label={texts.kindLabel} value={kind} onChange={(value) => setKind(value as MailKind)}>
            {KINDS.map((each) => (
              <Radio key={each} value={each} label={texts.kinds[each]} description={reachOf(each, overview)} mt="xs" />
            ))}
          </Radio.Group>
          <TextInput
            type="email"
            required
            label={texts.replyTo}
            description={texts.replyToHint}
            value={address}
            error={wrongAddress}
            onChange={(event) => setReplyTo(event.currentTarget.value)}
          />
          <Radio.Group
            label={texts.when}
            value={later ? "later" : "now"}
            onChange={(value) => setLater(value === "later")}
          >
            <div className={form.row}>
              <Radio value="now" label={texts.now} />
              <Radio value="later" label={texts.later} />
            </div>
          </Radio.Group>
          {later && (
            <TextInput
              type="datetime-local"
              required
              label={texts.at}
              description={texts.zone(placeOf(overview.timeZone))}
              value={at}
              error={wrongTime}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          )}
          <div>
            <Button type="submit" disabled={!isPossible}>
              {later ? texts.plan[kind] : texts.deed[kind]}
            </Button>
          </div>
        </form>
      )}
      <Confirm
        opened={asking}
        title={texts.ask[kind]}
        yes={later ? texts.plan[kind] : texts.deed[kind]}
        busy={planning.isPending}
        onYes={() => planning.mutate({ organizationId, waveId, kind, sendAt, replyTo: address })}
        onNo={question.close}
      >
        <p>{reachOf(kind, overview)}</p>
        <p>{overview.sender === null ? texts.askOutbox : texts.askWords(later ? at.replace("T", ", ") : null)}</p>
        <ProblemNotice error={planning.error} what={texts.failed} kept={texts.kept} />
      </Confirm>
    </section>
  );
}

function reachOf(kind: MailKind, { reach, wave }: MailOverview): string {
  if (kind === "thanks") return texts.reach.thanks;
  return kind === "invitation"
    ? texts.reach.invitation(reach.invitation, wave.status)
    : texts.reach.reminder(reach.reminder);
}

/** What is usually done next: invite those who have had nothing, then remind. */
function likelyKind({ reach }: MailOverview): MailKind {
  return reach.invitation > 0 || reach.reminder === 0 ? "invitation" : "reminder";
}
