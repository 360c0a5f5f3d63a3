import { useParams } from "@tanstack/react-router";
import { Page } from "../../ui/page.tsx";
import { SetAnswers } from "../question-sets/set-answers.tsx";
import { ResultsGate } from "../results/results-gate.tsx";
import { TwoWayPage } from "../results/two-way-page.tsx";
import { LogLink } from "./log-link.tsx";
import { texts } from "./texts.ts";

/**
 * Leading with others: how leaders and the other workgroups experience each other; and, apart from it, leading among them:
 * whether it helps groups to connect. Leaders are a role, never ranked.
 */
export function LeadershipScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/leadership" });
  return (
    <>
      <ResultsGate>
        {(results, view) =>
          results.workgroups.some(({ kind }) => kind === "leader") ? (
            <TwoWayPage
              results={results}
              view={view}
              one={{ kinds: ["leader"], together: texts.leaders }}
              other={{ kinds: ["worker", "client"], together: texts.others }}
              words={texts.words}
            >
              <SetAnswers results={results} view={view} set="leading-among" kinds={["worker", "leader", "client"]} />
            </TwoWayPage>
          ) : (
            <Page title={texts.none} subtitle={texts.noneNext} synthetic={results.organization.synthetic}>
              <p>{texts.noneWhy}</p>
            </Page>
          )
        }
      </ResultsGate>
      <LogLink params={params} />
    </>
  );
}
