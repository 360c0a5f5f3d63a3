import { useParams } from "@tanstack/react-router";
import { SetAnswers } from "../question-sets/set-answers.tsx";
import { KindGate } from "../results/kind-gate.tsx";
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
      <KindGate kind="leader" none={texts}>
        {(results, view) => (
          <TwoWayPage
            results={results}
            view={view}
            one={{ kinds: ["leader"], together: texts.leaders }}
            other={{ kinds: ["worker", "client"], together: texts.others }}
            words={texts.words}
          >
            <SetAnswers results={results} view={view} set="leading-among" kinds={["worker", "leader", "client"]} />
          </TwoWayPage>
        )}
      </KindGate>
      <LogLink params={params} />
    </>
  );
}
