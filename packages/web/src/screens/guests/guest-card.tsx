import type { Effort, Guest } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { api } from "../../client/client.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import { listed } from "../../ui/words.ts";
import { agreementSentence } from "./agreement-words.ts";
import { GuestDialog } from "./guest-dialog.tsx";
import { GuestMembers } from "./guest-members.tsx";
import styles from "./guests.module.css";
import { InviteMember } from "./invite-member.tsx";
import { texts } from "./texts.ts";

interface GuestCardProps {
  effort: Effort;
  guest: Guest;
  guests: readonly Guest[];
  /** The day it is at the effort. */
  today: string;
}

/** One guest: what was agreed in a sentence, who of it comes in, and what can be done. */
export function GuestCard({ effort, guest, guests, today }: GuestCardProps) {
  const heading = useId();
  const { name, kind, siteIds, agreement, endsOn } = guest;
  const sites = effort.sites.filter(({ id }) => siteIds.includes(id));
  const own = listed(sites.map((site) => site.name));
  return (
    <li>
      <article className={styles.card} aria-labelledby={heading}>
        <div>
          <h2 id={heading} className={styles.name}>
            {name}
          </h2>
          <p className={styles.soft}>
            {texts.kinds[kind]}. {own === "" ? texts.card.noSites : texts.card.sites(own)}
          </p>
        </div>
        <p>{agreementSentence(agreement, sites)}</p>
        {endsOn !== null && endsOn < today ? (
          <Notice tone="question">
            <p>{texts.card.ended(endsOn)}</p>
          </Notice>
        ) : (
          <p className={styles.soft}>{texts.card.days(guest, today)}</p>
        )}
        <div className={styles.buttons}>
          <GuestDialog effort={effort} guest={guest} guests={guests} today={today} />
          <EndGuest organizationId={effort.organizationId} guest={guest} />
        </div>
        <GuestMembers organizationId={effort.organizationId} guest={guest} />
        <InviteMember effort={effort} guest={guest} />
      </article>
    </li>
  );
}

function EndGuest({ organizationId, guest }: { organizationId: string; guest: Guest }) {
  const queries = useQueryClient();
  const ending = useMutation(
    api.guests.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.guests.key() });
        tell(texts.end.done(guest.name));
        // The card that had the focus is gone, with its button.
        requestAnimationFrame(() => document.querySelector<HTMLElement>("h1")?.focus());
      },
    }),
  );
  return (
    <ConfirmedButton
      button={texts.end.button}
      label={texts.end.label(guest.name)}
      title={texts.end.title(guest.name)}
      yes={texts.end.yes}
      no={texts.end.no}
      final
      busy={ending.isPending}
      onAsk={ending.reset}
      onYes={() => ending.mutateAsync({ organizationId, guestId: guest.id })}
    >
      <p>{texts.end.words(guest.name, guest.members.length)}</p>
      <p>{texts.end.kept}</p>
      <ProblemNotice error={ending.error} what={texts.end.failed} kept={texts.end.asItWas} />
    </ConfirmedButton>
  );
}
