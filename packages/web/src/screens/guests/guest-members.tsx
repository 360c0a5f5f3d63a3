import type { Guest, GuestMember } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./guests.module.css";
import { texts } from "./texts.ts";

interface GuestMembersProps {
  organizationId: string;
  guest: Guest;
}

/** Who of a guest can come in, and taking somebody's access away. */
export function GuestMembers({ organizationId, guest }: GuestMembersProps) {
  return (
    <section>
      <h3 className={styles.part}>{texts.members.heading}</h3>
      {guest.members.length === 0 ? (
        <p className={styles.soft}>{texts.members.none}</p>
      ) : (
        <ul className={styles.members}>
          {guest.members.map((member) => (
            <li key={member.userId}>
              <span className={styles.member}>
                {member.name} <span className={styles.soft}>{member.email ?? texts.members.waiting}</span>
              </span>
              <RemoveMember organizationId={organizationId} guestId={guest.id} member={member} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RemoveMemberProps {
  organizationId: string;
  guestId: string;
  member: GuestMember;
}

function RemoveMember({ organizationId, guestId, member: { userId, name } }: RemoveMemberProps) {
  const queries = useQueryClient();
  const removing = useMutation(
    api.guests.removeMember.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.guests.key() }),
    }),
  );
  return (
    <ConfirmedButton
      button={texts.members.remove}
      label={texts.members.removeLabel(name)}
      variant="subtle"
      title={texts.members.removeTitle(name)}
      yes={texts.members.removeYes}
      no={texts.members.removeNo}
      busy={removing.isPending}
      onAsk={removing.reset}
      onYes={() => removing.mutateAsync({ organizationId, guestId, userId })}
    >
      <p>{texts.members.removeWords(name)}</p>
      <ProblemNotice error={removing.error} what={texts.members.removeFailed} kept={texts.end.asItWas} />
    </ConfirmedButton>
  );
}
