import type { CaseRound } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import rows from "../surveys/wave-list.module.css";
import styles from "./cases.module.css";
import { PlanRound } from "./plan-round.tsx";
import { roundsTexts as texts } from "./texts.ts";

/** The rounds of case-level networks of an effort, and planning one. */
export function CasesScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/cases" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const rounds = useSuspenseQuery(api.cases.rounds.queryOptions({ input: params })).data;
  return (
    <Page title={texts.title(rounds.length)} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      {rounds.length === 0 ? (
        <p className={styles.lead}>{texts.empty}</p>
      ) : (
        <RoundList rounds={rounds} params={params} />
      )}
      <div className={styles.buttons} data-print="no">
        <PlanRound effort={effort} />
        <Link to="/methods/$name" params={{ name: "case-level-networks" }} className={styles.back}>
          {texts.method}
        </Link>
      </div>
    </Page>
  );
}

interface RoundListProps {
  rounds: readonly CaseRound[];
  params: { organizationId: string; effortId: string };
}

function RoundList({ rounds, params }: RoundListProps) {
  return (
    <ul className={rows.list}>
      {inOrder(rounds).map((round) => (
        <li key={round.id}>
          <Link
            to="/o/$organizationId/e/$effortId/cases/$caseRoundId"
            params={{ ...params, caseRoundId: round.id }}
            className={rows.wave}
          >
            <span className={rows.name}>{round.name}</span>
            <span className={rows.when} data-status={round.status}>
              {texts.state(round)}
            </span>
            <span className={styles.counts}>{texts.counts(round)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is under way first: open rounds, then drafts, then closed ones, the newest of each first. */
function inOrder(rounds: readonly CaseRound[]): CaseRound[] {
  const rank = ["open", "draft", "closed"] satisfies CaseRound["status"][];
  const day = ({ openedOn, closedOn }: CaseRound) => closedOn ?? openedOn ?? "";
  return rounds.toSorted(
    (one, other) => rank.indexOf(one.status) - rank.indexOf(other.status) || day(other).localeCompare(day(one)),
  );
}
