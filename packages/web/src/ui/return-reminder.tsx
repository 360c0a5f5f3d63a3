import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import styles from "./return-reminder.module.css";
import { returnTexts as texts } from "./texts.ts";

/** Stays, politely, until whoever came in by a one-time key or link can come back without it. */
export function ReturnReminder({ className }: { className?: string | undefined }) {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  const path = useLocation({ select: (location) => location.pathname });
  if (!session || session.user.canReturn || path === "/account") return null;
  return (
    <section className={styles.reminder} data-print="no" aria-label={texts.label}>
      <p className={className ?? styles.words}>
        {session.organizations.every(({ guest }) => guest) ? texts.beforeForGuest : texts.before}
        <Link to="/account">{texts.link}</Link>
        {texts.after}
      </p>
    </section>
  );
}
