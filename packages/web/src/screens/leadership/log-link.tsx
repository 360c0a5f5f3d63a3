import { Link } from "@tanstack/react-router";
import styles from "./log.module.css";
import { logTexts } from "./log-texts.ts";

/** The way to one's private log, below what the page shows of others. */
export function LogLink({ params }: { params: { organizationId: string; effortId: string } }) {
  const texts = logTexts.link;
  return (
    <section className={styles.link} data-print="no">
      <h2 className={styles.linkHeading}>{texts.heading}</h2>
      <p className={styles.soft}>{texts.words}</p>
      <p>
        <Link to="/o/$organizationId/e/$effortId/leadership/log" params={params}>
          {texts.open}
        </Link>
      </p>
    </section>
  );
}
