import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import styles from "./return-reminder.module.css";

/** Stays, politely, until the owner who came in by the one-time key can come back without it. */
export function ReturnReminder({ className }: { className?: string | undefined }) {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  const path = useLocation({ select: (location) => location.pathname });
  if (!session || session.user.canReturn || path === "/account") return null;
  return (
    <section className={styles.reminder} data-print="no" aria-label="Coming back">
      <p className={className ?? styles.words}>
        You came in with a one-time key. <Link to="/account">Set an e-mail address and a password</Link> so that you can
        return.
      </p>
    </section>
  );
}
