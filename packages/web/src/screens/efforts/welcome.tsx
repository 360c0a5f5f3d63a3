import { useDocumentTitle } from "@mantine/hooks";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { api } from "../../client/client.ts";
import { useArrival } from "../../ui/arrival.ts";
import { nothingOpenTexts } from "../../ui/texts.ts";
import { EffortCard } from "./effort-card.tsx";
import styles from "./welcome.module.css";
import { WelcomeFigure } from "./welcome-figure.tsx";
import { texts } from "./welcome-texts.ts";

/** The front door: two ways in, and the way back to what has been begun. */
export function WelcomeScreen() {
  useDocumentTitle("Interrelate");
  const top = useRef<HTMLHeadingElement>(null);
  useArrival(top);
  const { organizations } = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const own = organizations.find((organization) => organization.scenario === null && !organization.guest);
  const isGuestAlone = organizations.every(({ guest }) => guest);
  const efforts = useQueries({
    queries: organizations.map(({ id }) => api.efforts.list.queryOptions({ input: { organizationId: id } })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });
  return (
    <div className={styles.page}>
      <div className={styles.cover}>
        <div>
          <h1 ref={top} tabIndex={-1} className={styles.title}>
            {texts.title}
          </h1>
          <p className={styles.lead}>{texts.lead}</p>
          <div className={styles.doors}>
            {!isGuestAlone && (
              <Link to="/explore" className={styles.door}>
                <span className={styles.name}>{texts.explore.name}</span>
                <span className={styles.words}>{texts.explore.words}</span>
              </Link>
            )}
            {own && (
              <Link to="/o/$organizationId/start" params={{ organizationId: own.id }} className={styles.door}>
                <span className={styles.name}>{texts.start.name}</span>
                <span className={styles.words}>{texts.start.words}</span>
              </Link>
            )}
          </div>
        </div>
        <WelcomeFigure />
      </div>
      {organizations.length === 0 && (
        <section className={styles.begun}>
          <h2 className={styles.heading}>{nothingOpenTexts.title}</h2>
          <p>{nothingOpenTexts.anywhere}</p>
        </section>
      )}
      {efforts.length > 0 && (
        <section className={styles.begun}>
          <h2 className={styles.heading}>{texts.goOn}</h2>
          <ul className={styles.list}>
            {efforts.map((effort) => (
              <li key={effort.id}>
                <EffortCard
                  effort={effort}
                  organization={organizations.find(({ id }) => id === effort.organizationId)?.name}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
