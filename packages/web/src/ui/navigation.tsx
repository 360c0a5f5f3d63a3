import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../client/client.ts";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
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
  return (
    <>
      <ul className={styles.list}>
        <Entry to="/o/$organizationId" params={params} exact label={texts.processes} />
      </ul>
      <Part title={texts.measure}>
        <Entry to="/o/$organizationId/start" params={params} label={texts.start} />
        <Entry to="/o/$organizationId/import" params={params} label={texts.import} />
        <Entry to="/o/$organizationId/instruments" params={params} label={texts.instruments} />
        <Entry to="/o/$organizationId/translations" params={params} label={texts.translations} />
      </Part>
    </>
  );
}

function EffortEntries({ organizationId, effortId }: { organizationId: string; effortId: string }) {
  const params = { organizationId, effortId };
  const effort = useQuery(api.efforts.get.queryOptions({ input: params })).data;
  return (
    <>
      <ul className={styles.list}>
        <Entry to="/o/$organizationId/e/$effortId" params={params} exact label={texts.home} />
      </ul>
      <Part title={texts.measure}>
        <Entry to="/o/$organizationId/e/$effortId/work" params={params} label={texts.work} />
        <Entry to="/o/$organizationId/e/$effortId/people" params={params} label={texts.people} />
        <Entry
          to="/o/$organizationId/e/$effortId/waves"
          params={params}
          label={texts.waves}
          count={effort?.workProcess.waves.length}
        />
        <Entry to="/o/$organizationId/import" params={params} label={texts.import} />
        <Entry to="/o/$organizationId/e/$effortId/privacy" params={params} label={texts.privacy} />
      </Part>
      <Part title={texts.see}>
        <Entry to="/o/$organizationId/e/$effortId/map" params={params} label={texts.map} />
        <Entry to="/o/$organizationId/e/$effortId/matrix" params={params} label={texts.matrix} />
        <Entry to="/o/$organizationId/e/$effortId/profile" params={params} label={texts.profile} />
        <Entry to="/o/$organizationId/e/$effortId/change" params={params} label={texts.change} />
        <Entry to="/o/$organizationId/e/$effortId/coproduction" params={params} label={texts.coproduction} />
        <Entry to="/o/$organizationId/e/$effortId/leadership" params={params} label={texts.leadership} />
        <Entry to="/o/$organizationId/e/$effortId/maps" params={params} label={texts.maps} />
        <Entry to="/o/$organizationId/e/$effortId/structures" params={params} label={texts.structures} />
        <Entry to="/o/$organizationId/e/$effortId/boundaries" params={params} label={texts.boundaries} />
      </Part>
      <Part title={texts.act}>
        <Entry to="/o/$organizationId/e/$effortId/where-to-act" params={params} label={texts.whereToAct} />
      </Part>
    </>
  );
}

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
