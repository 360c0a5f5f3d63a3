import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import styles from "./explore.module.css";
import { ScenarioCard } from "./scenario-card.tsx";
import { texts } from "./texts.ts";

/** The fictional organisations that can be explored. */
export function ExploreScreen() {
  const scenarios = useSuspenseQuery(api.scenarios.list.queryOptions()).data;
  const { organizations } = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      {scenarios.length === 0 && <p>{texts.none}</p>}
      <ul className={styles.list}>
        {scenarios.map((scenario) => (
          <li key={scenario.key}>
            <ScenarioCard
              scenario={scenario}
              organizationId={organizations.find((organization) => organization.scenario === scenario.key)?.id}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}
