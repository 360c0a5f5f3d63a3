import { useDocumentTitle } from "@mantine/hooks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import styles from "./welcome.module.css";
import { texts } from "./welcome-texts.ts";

/** The front door: two ways in, and the way back to what one has already begun. */
export function WelcomeScreen() {
  useDocumentTitle("Interrelate");
  const session = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const own = session.organizations.find((organization) => organization.scenario === null);
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.title}>
        {texts.title}
      </h1>
      <p className={styles.lead}>{texts.lead}</p>
      <div className={styles.doors}>
        <Link to="/explore" className={styles.door}>
          <span className={styles.name}>{texts.explore.name}</span>
          <span className={styles.words}>{texts.explore.words}</span>
        </Link>
        {own && (
          <Link to="/o/$organizationId/start" params={{ organizationId: own.id }} className={styles.door}>
            <span className={styles.name}>{texts.start.name}</span>
            <span className={styles.words}>{texts.start.words}</span>
          </Link>
        )}
      </div>
    </div>
  );
}
