import type { CaseRound, Effort } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Page } from "../../ui/page.tsx";
import { CaseCard } from "./case-card.tsx";
import { CaseLetters } from "./case-letters.tsx";
import styles from "./cases.module.css";
import { CloseRound, RemoveRound } from "./round-deeds.tsx";
import { RoundHead } from "./round-head.tsx";
import { caseTexts, roundTexts as texts } from "./texts.ts";
import { WithdrawConsent } from "./withdraw-consent.tsx";

interface RoundProps {
  effort: Effort;
  round: CaseRound;
}

/** A round that takes answers: the letters of each case, withdrawals, and closing it. */
export function OpenedRound({ effort, round }: RoundProps) {
  return (
    <Page title={texts.openTitle(round)} subtitle={texts.openSubtitle(round.tells)} synthetic={effort.synthetic}>
      <p className={styles.soft}>{texts.countRule(round)}</p>
      <RoundHead effort={effort}>
        <CloseRound effort={effort} round={round} />
      </RoundHead>
      <section className={form.section}>
        <h2 className={form.heading}>{caseTexts.heading}</h2>
        <AskedCases effort={effort} round={round} />
      </section>
      <div className={styles.buttons} data-print="no">
        <RemoveRound effort={effort} round={round} />
      </div>
    </Page>
  );
}

/** The cases of a round that was opened, with the letters of those that take answers, and withdrawals. */
export function AskedCases({ effort, round }: RoundProps) {
  const { organizationId } = effort;
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  const { people } = useSuspenseQuery(
    api.people.list.queryOptions({ input: { organizationId, effortId: effort.id } }),
  ).data;
  return (
    <ul className={styles.cases}>
      {round.cases.map((each) => (
        <li key={each.id}>
          <CaseCard effort={effort} people={people} shown={each} isJustWithdrawn={withdrawn === each.id}>
            {each.withdrawnOn === null && (
              <>
                {round.status === "open" && <CaseLetters organizationId={organizationId} shown={each} />}
                <WithdrawConsent effort={effort} round={round} shown={each} onWithdrawn={() => setWithdrawn(each.id)} />
              </>
            )}
          </CaseCard>
        </li>
      ))}
    </ul>
  );
}
