import type { ClientCase, Effort, Person } from "@interrelate/contract";
import type { ReactNode } from "react";
import styles from "./cases.module.css";
import { caseAround, inRoles } from "./people-around.ts";
import { caseTexts as texts } from "./texts.ts";
import { Unfolded } from "./unfolded.tsx";

interface CaseCardProps {
  effort: Effort;
  people: readonly Person[];
  shown: ClientCase;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One case: its code, the consent, and who is around the client. */
export function CaseCard({ effort, people, shown, children }: CaseCardProps) {
  const { workgroups } = effort.workProcess;
  const { label, consent, members, withdrawnOn } = shown;
  const { client, around } = caseAround(shown, workgroups);
  const roles = [...around, client].filter((role) => role.people > 0);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? texts.gone;
  const groupOf = (id: string) => workgroups.find((group) => group.id === id)?.name ?? "";
  return (
    <article className={styles.case} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <p>{texts.client(client.name)}</p>
      {withdrawnOn === null ? (
        <p className={styles.soft}>
          {texts.consent(consent.by, consent.on, consent.how)} {texts.recordedBy(consent.recordedBy)}
        </p>
      ) : (
        <p className={styles.withdrawn}>{texts.withdrawn(withdrawnOn)}</p>
      )}
      <Unfolded
        summary={texts.people(
          members.length,
          roles.map((role) => texts.role(role.name, role.people)),
        )}
      >
        <ul className={styles.members}>
          {inRoles(members, workgroups).map(({ participantId, workgroupId }) => (
            <li key={participantId}>{texts.member(nameOf(participantId), groupOf(workgroupId))}</li>
          ))}
        </ul>
      </Unfolded>
      {children && (
        <div className={styles.deeds} data-print="no">
          {children}
        </div>
      )}
    </article>
  );
}
