import type { ClientCase, Effort, Person } from "@interrelate/contract";
import type { ReactNode } from "react";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./cases.module.css";
import { caseAround, inRoles } from "./people-around.ts";
import { caseTexts as texts } from "./texts.ts";
import { Unfolded } from "./unfolded.tsx";

interface CaseCardProps {
  effort: Effort;
  people: readonly Person[];
  shown: ClientCase;
  /** Unfolded from the beginning. */
  startsOpen?: boolean;
  /** The withdrawal was recorded a moment ago, and takes the focus. */
  isJustWithdrawn?: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One case in a line: its code and how many are around the client; the consent, names and deeds unfold. */
export function CaseCard(props: CaseCardProps) {
  const { effort, people, shown, startsOpen = false, isJustWithdrawn = false, children } = props;
  const { workgroups } = effort.workProcess;
  const { label, consent, members, withdrawnOn } = shown;
  const { client } = caseAround(shown, workgroups);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? texts.gone;
  const groupOf = (id: string) => workgroups.find((group) => group.id === id)?.name ?? "";
  const line = withdrawnOn === null ? texts.people(members.length) : texts.goneShort;
  return (
    <article className={styles.case} aria-label={label}>
      <Unfolded
        startsOpen={startsOpen}
        summary={
          <>
            <h3 className={styles.label}>{label}</h3> <span className={styles.line}>{line}</span>
          </>
        }
      >
        <p>{texts.client(client.name)}</p>
        {withdrawnOn === null ? (
          <>
            <p className={styles.soft}>
              {texts.consent(consent.by, consent.on, consent.how)} {texts.recordedBy(consent.recordedBy)}
            </p>
            <ul className={styles.members}>
              {inRoles(members, workgroups).map(({ participantId, workgroupId }) => (
                <li key={participantId}>{texts.member(nameOf(participantId), groupOf(workgroupId))}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className={styles.withdrawn} tabIndex={-1} ref={isJustWithdrawn ? focusOnce : undefined}>
            {texts.withdrawn(withdrawnOn)}
          </p>
        )}
        {children && (
          <div className={styles.deeds} data-print="no">
            {children}
          </div>
        )}
      </Unfolded>
    </article>
  );
}
