import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { WaveList } from "../surveys/wave-list.tsx";
import styles from "./home.module.css";
import { type NextStep, nextStep } from "./next-step.ts";
import { homeTexts as texts } from "./texts.ts";

/** What stands now and the next thing to do. */
export function HomeScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
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
      <li>
        <Link to="/o/$organizationId/e/$effortId/maps" params={params}>
          {texts.workLinks.maps}
        </Link>
      </li>
      <li>
        <Link to="/o/$organizationId/e/$effortId/structures" params={params}>
          {texts.workLinks.structures}
        </Link>
      </li>
      <li>
        <Link to="/o/$organizationId/e/$effortId/context" params={params}>
          {texts.workLinks.context}
        </Link>
      </li>
      <li>
        <Link to="/o/$organizationId/e/$effortId/where-to-act" params={params}>
          {texts.workLinks.whereToAct}
        </Link>
      </li>
    </ul>
  );
}

function SeeLinks({ params, change }: { params: EffortParams; change: boolean }) {
  return (
    <>
      <ul className={styles.links}>
        <li>
          <Link to="/o/$organizationId/e/$effortId/map" params={params}>
            {texts.seeLinks.map}
          </Link>
        </li>
        <li>
          <Link to="/o/$organizationId/e/$effortId/matrix" params={params}>
            {texts.seeLinks.matrix}
          </Link>
        </li>
        <li>
          <Link to="/o/$organizationId/e/$effortId/profile" params={params}>
            {texts.seeLinks.profile}
          </Link>
        </li>
        {change && (
          <li>
            <Link to="/o/$organizationId/e/$effortId/change" params={params}>
              {texts.seeLinks.change}
            </Link>
          </li>
        )}
        <li>
          <Link to="/o/$organizationId/e/$effortId/boundaries" params={params}>
            {texts.seeLinks.boundaries}
          </Link>
        </li>
      </ul>
      <p className={styles.question}>{texts.question}</p>
    </>
  );
}
