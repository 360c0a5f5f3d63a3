import type { Effort } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { guestViewTexts as guestTexts } from "../guests/guest-view-texts.ts";
import styles from "./efforts.module.css";
import { nextStep } from "./next-step.ts";
import { effortsTexts as texts } from "./texts.ts";

interface EffortCardProps {
  effort: Effort;
  /** Named where efforts of several organisations stand together. */
  organization?: string | undefined;
}

/** One work process: what it is called, where it stands, which roles it has. */
export function EffortCard({ effort, organization }: EffortCardProps) {
  return (
    <Link
      to="/o/$organizationId/e/$effortId"
      params={{ organizationId: effort.organizationId, effortId: effort.id }}
      className={styles.card}
    >
      <span className={styles.name}>{effort.workProcess.name}</span>
      {organization && (
        <span className={styles.roles}>
          {organization}
          {effort.synthetic && ` · ${texts.synthetic}`}
        </span>
      )}
      <span>{effort.guest === null ? nextStep(effort).stands : guestTexts.stands(effort)}</span>
      {!organization && (
        <span className={styles.roles}>{texts.roles(effort.workProcess.workgroups.map((group) => group.name))}</span>
      )}
    </Link>
  );
}
