import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../client/client.ts";
import { opens } from "../routing/guest-pages.ts";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import { useIsGuest } from "./is-guest.ts";
import styles from "./navigation.module.css";
import { OrganizationSwitcher } from "./organization-switcher.tsx";
import { navigationTexts as texts } from "./texts.ts";
import { Wordmark } from "./wordmark.tsx";

interface NavigationProps {
  organizationId: string;
  effortId: string | undefined;
}

/** The loop itself: Measure, See, Talk, Change, Learn; only what exists is listed. */
export function Navigation({ organizationId, effortId }: NavigationProps) {
  return (
    <nav aria-label={texts.label} className={styles.column}>
      <Wordmark />
      <OrganizationSwitcher organizationId={organizationId} effortId={effortId} />
      {effortId ? (
        <EffortEntries organizationId={organizationId} effortId={effortId} />
      ) : (
        <OrganizationEntries organizationId={organizationId} />
      )}
      <Foot />
    </nav>
  );
}

function OrganizationEntries({ organizationId }: { organizationId: string }) {
  const params = { organizationId };
  const isGuest = useIsGuest(organizationId);
  return (
    <>
      <ul className={styles.list}>
        <Entry to="/o/$organizationId" params={params} exact label={texts.processes} />
      </ul>
      {!isGuest && (
        <Part title={texts.measure}>
          <Entry to="/o/$organizationId/start" params={params} label={texts.start} />
          <Entry to="/o/$organizationId/import" params={params} label={texts.import} />
          <Entry to="/o/$organizationId/instruments" params={params} label={texts.instruments} />
          <Entry to="/o/$organizationId/translations" params={params} label={texts.translations} />
        </Part>
      )}
    </>
  );
}

function EffortEntries({ organizationId, effortId }: { organizationId: string; effortId: string }) {
  const params = { organizationId, effortId };
  const effort = useQuery(api.efforts.get.queryOptions({ input: params })).data;
  const isGuest = useIsGuest(organizationId);
  const entries = (pages: readonly EffortPage[]) =>
    pages
      .filter((page) => (effort === undefined ? !isGuest : opens(effort, page)))
      .map((page) => (
        <Entry
          key={page}
          to={`/o/$organizationId/e/$effortId${page}`}
          params={params}
          label={texts.pages[page]}
          count={page === "/waves" ? effort?.workProcess.waves.length : undefined}
        />
      ));
  const see = entries(SEE);
  const act = entries(ACT);
  return (
    <>
      <ul className={styles.list}>
        <Entry to="/o/$organizationId/e/$effortId" params={params} exact label={texts.home} />
      </ul>
      {!isGuest && (
        <Part title={texts.measure}>
          {entries(MEASURE)}
          <Entry to="/o/$organizationId/import" params={params} label={texts.import} />
          {entries(PROTECT)}
        </Part>
      )}
      {see.length > 0 && <Part title={texts.see}>{see}</Part>}
      {act.length > 0 && <Part title={texts.act}>{act}</Part>}
    </>
  );
}

type EffortPage = keyof typeof texts.pages;
const MEASURE: readonly EffortPage[] = ["/work", "/people", "/waves", "/cases"];
const PROTECT: readonly EffortPage[] = ["/privacy", "/guests"];
const SEE: readonly EffortPage[] = [
  "/map",
  "/matrix",
  "/profile",
  "/change",
  "/coproduction",
  "/leadership",
  "/maps",
  "/structures",
  "/boundaries",
  "/context",
  "/alignment",
];
const ACT: readonly EffortPage[] = ["/where-to-act"];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface EntryProps {
  to: NonNullable<LinkProps["to"]>;
  params: { organizationId: string; effortId?: string };
  label: string;
  count?: number | undefined;
  exact?: boolean;
}

function Entry({ to, params, label, count, exact = false }: EntryProps) {
  return (
    <li>
      <Link to={to} params={params} activeOptions={{ exact }} className={styles.entry}>
        {label}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </Link>
    </li>
  );
}

function Foot() {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  return (
    <div className={styles.foot}>
      <Link to="/account" className={styles.entry}>
        {session?.user.name || texts.account}
      </Link>
      <a href="/docs" className={styles.entry}>
        {texts.guide}
      </a>
      <Link to="/methods" className={styles.entry}>
        {texts.methods}
      </Link>
      <ColorSchemeToggle />
    </div>
  );
}
