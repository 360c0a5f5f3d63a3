import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { opens } from "../../routing/guest-pages.ts";
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
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
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
            {view.effort.guest === null && (
              <SetAnswers results={results} view={view} set="leading-among" kinds={["worker", "leader", "client"]} />
            )}
          </TwoWayPage>
        )}
      </KindGate>
      {opens(effort, "/leadership/log") && <LogLink params={params} />}
    </>
  );
}
