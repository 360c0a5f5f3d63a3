import { SetAnswers } from "../question-sets/set-answers.tsx";
import { KindGate } from "../results/kind-gate.tsx";
import { TwoWayPage } from "../results/two-way-page.tsx";
import { texts } from "./texts.ts";

/** The balance of power: how those who do the work and those it is for experience each other. */
export function CoproductionScreen() {
  return (
    <KindGate kind="client" none={texts}>
      {(results, view) => (
        <TwoWayPage
          results={results}
          view={view}
          one={{ kinds: ["client"], together: texts.clients }}
          other={{ kinds: ["worker"], together: texts.workers }}
          words={texts.words}
        >
          {view.effort.guest === null && (
            <SetAnswers results={results} view={view} set="obstacles" kinds={["worker", "client"]} />
          )}
        </TwoWayPage>
      )}
    </KindGate>
  );
}
