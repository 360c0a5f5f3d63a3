import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../client/client.ts";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import styles from "./front-layout.module.css";
import { ReturnReminder } from "./return-reminder.tsx";
import { navigationTexts } from "./texts.ts";
import { Wordmark } from "./wordmark.tsx";

/** Pages outside any organisation: the welcome, the scenarios, your account, signing in. */
export function FrontLayout({ children, signedIn = true }: { children: ReactNode; signedIn?: boolean }) {
  return (
    <div className={styles.layout}>
      <header className={styles.bar} data-print="no">
        <Wordmark />
        <div className={styles.tools}>
          <a href="/docs" className={styles.account}>
            {navigationTexts.guide}
          </a>
          <Link to="/methods" className={styles.account}>
            {navigationTexts.methods}
          </Link>
          {signedIn && <AccountLink />}
          <ColorSchemeToggle />
        </div>
      </header>
      {signedIn && <ReturnReminder className={styles.reminder} />}
      <main className={styles.main}>{children}</main>
    </div>
  );
}

function AccountLink() {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  return (
    <Link to="/account" className={styles.account}>
      {session?.user.name || navigationTexts.account}
    </Link>
  );
}
