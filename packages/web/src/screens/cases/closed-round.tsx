import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import styles from "./cases.module.css";
import { NetworkResults } from "./network-results.tsx";
import { AskedCases } from "./opened-round.tsx";
import { RoleResults } from "./role-results.tsx";
import { RemoveRound } from "./round-deeds.tsx";
import { RoundHead } from "./round-head.tsx";
import { caseTexts } from "./texts.ts";
import { Unfolded } from "./unfolded.tsx";
import type { RoundView } from "./use-round.ts";

/** A closed round: what it tells, and its cases. */
export function ClosedRound({ view }: { view: RoundView }) {
  const { effort, round } = view;
  const { organizationId } = effort;
  const results = useSuspenseQuery(
    api.cases.results.queryOptions({ input: { organizationId, caseRoundId: round.id }, staleTime: 60_000 }),
  ).data;
  const session = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const organization = session.organizations.find(({ id }) => id === organizationId)?.name ?? "";
  const rest = (
    <div className={styles.rest}>
      <Unfolded summary={caseTexts.behind(round.cases.length)} isHeading>
        <AskedCases effort={effort} round={round} />
      </Unfolded>
      <RoundHead effort={effort}>
        <RemoveRound effort={effort} round={round} />
      </RoundHead>
    </div>
  );
  return results.tells === "roles" ? (
    <RoleResults view={view} ties={results.ties} organization={organization}>
      {rest}
    </RoleResults>
  ) : (
    <NetworkResults view={view} networks={results.networks} organization={organization}>
      {rest}
    </NetworkResults>
  );
}
