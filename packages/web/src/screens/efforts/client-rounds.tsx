import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import styles from "./home.module.css";
import { homeTexts as texts } from "./texts.ts";

/** What was asked about networks around single clients, with the way to it; before the first round, what it is for. */
export function ClientRounds({ params }: { params: { organizationId: string; effortId: string } }) {
  const rounds = useSuspenseQuery(api.cases.rounds.queryOptions({ input: params })).data;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.clients}</h2>
      <p className={styles.soft}>{rounds.length === 0 ? texts.clientsLead : texts.clientsStand(rounds)}</p>
      <ul className={styles.links}>
        <li>
          <Link to="/o/$organizationId/e/$effortId/cases" params={params}>
            {texts.clientsLink}
          </Link>
        </li>
      </ul>
    </section>
  );
}
