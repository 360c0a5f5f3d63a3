import type { Effort } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, type LinkProps, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { GuestHome } from "../guests/guest-home.tsx";
import { WaveList } from "../surveys/wave-list.tsx";
import { ClientRounds } from "./client-rounds.tsx";
import styles from "./home.module.css";
import { type NextStep, nextStep } from "./next-step.ts";
import { homeTexts as texts } from "./texts.ts";

/** What stands now and the next thing to do; for people of a guest, what is open to them. */
export function HomeScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  return effort.guest === null ? (
    <HostHome effort={effort} params={params} />
  ) : (
    <GuestHome effort={effort} guest={effort.guest} />
  );
}

function HostHome({ effort, params }: { effort: Effort; params: EffortParams }) {
  const { workgroups, waves } = effort.workProcess;
  const step = nextStep(effort);
  const seen = waves.some((wave) => wave.status === "closed");
  return (
    <Page
      title={step.stands}
      synthetic={effort.synthetic}
      subtitle={texts.subtitle(effort.workProcess.name, workgroups.length, effort.sites.length)}
    >
      <section className={styles.next} aria-label={texts.next}>
        <p>{step.words}</p>
        <StepButton step={step} params={params} />
      </section>
      {waves.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{texts.waves}</h2>
          <WaveList waves={waves} timeZone={effort.timeZone} params={params} />
        </section>
      )}
      <ClientRounds params={params} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.see}</h2>
        {seen ? (
          <SeeLinks params={params} change={waves.filter((wave) => wave.status === "closed").length > 1} />
        ) : (
          <p className={styles.soft}>{texts.seeNone}</p>
        )}
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.work}</h2>
        <p className={styles.soft}>{texts.workLead}</p>
        <WorkLinks params={params} />
      </section>
    </Page>
  );
}

interface EffortParams {
  organizationId: string;
  effortId: string;
}

function StepButton({ step, params }: { step: NextStep; params: EffortParams }) {
  if (step.to === "wave" && step.wave)
    return (
      <Button
        component={Link}
        to="/o/$organizationId/e/$effortId/waves/$waveId"
        params={{ ...params, waveId: step.wave.id } as never}
      >
        {step.action}
      </Button>
    );
  const to = step.to === "map" ? "/o/$organizationId/e/$effortId/map" : "/o/$organizationId/e/$effortId/waves";
  return (
    <Button component={Link} to={to} params={params as never}>
      {step.action}
    </Button>
  );
}

/** What can be drawn, named and judged before anybody has answered. */
function WorkLinks({ params }: { params: EffortParams }) {
  return (
    <ul className={styles.links}>
      <PageLink to="/o/$organizationId/e/$effortId/maps" params={params} label={texts.workLinks.maps} />
      <PageLink to="/o/$organizationId/e/$effortId/structures" params={params} label={texts.workLinks.structures} />
      <PageLink to="/o/$organizationId/e/$effortId/context" params={params} label={texts.workLinks.context} />
      <PageLink to="/o/$organizationId/e/$effortId/where-to-act" params={params} label={texts.workLinks.whereToAct} />
      <PageLink to="/o/$organizationId/e/$effortId/alignment" params={params} label={texts.workLinks.alignment} />
      <PageLink to="/o/$organizationId/e/$effortId/guests" params={params} label={texts.workLinks.guests} />
    </ul>
  );
}

function SeeLinks({ params, change }: { params: EffortParams; change: boolean }) {
  return (
    <>
      <ul className={styles.links}>
        <PageLink to="/o/$organizationId/e/$effortId/map" params={params} label={texts.seeLinks.map} />
        <PageLink to="/o/$organizationId/e/$effortId/matrix" params={params} label={texts.seeLinks.matrix} />
        <PageLink to="/o/$organizationId/e/$effortId/profile" params={params} label={texts.seeLinks.profile} />
        {change && (
          <PageLink to="/o/$organizationId/e/$effortId/change" params={params} label={texts.seeLinks.change} />
        )}
        <PageLink to="/o/$organizationId/e/$effortId/boundaries" params={params} label={texts.seeLinks.boundaries} />
      </ul>
      <p className={styles.question}>{texts.question}</p>
    </>
  );
}

function PageLink({ to, params, label }: { to: NonNullable<LinkProps["to"]>; params: EffortParams; label: string }) {
  return (
    <li>
      <Link to={to} params={params}>
        {label}
      </Link>
    </li>
  );
}
