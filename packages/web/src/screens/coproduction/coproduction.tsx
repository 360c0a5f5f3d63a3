import { Page } from "../../ui/page.tsx";
import { SetAnswers } from "../question-sets/set-answers.tsx";
import { ResultsGate } from "../results/results-gate.tsx";
import { TwoWayPage } from "../results/two-way-page.tsx";
import { texts } from "./texts.ts";

/** The balance of power: how those who do the work and those it is for experience each other. */
export function CoproductionScreen() {
  return (
    <ResultsGate>
      {(results, view) =>
        results.workgroups.some(({ kind }) => kind === "client") ? (
          <TwoWayPage
            results={results}
            view={view}
            one={{ kinds: ["client"], together: texts.clients }}
            other={{ kinds: ["worker"], together: texts.workers }}
            words={texts.words}
          >
            <SetAnswers results={results} view={view} set="obstacles" kinds={["worker", "client"]} />
          </TwoWayPage>
        ) : (
          <Page title={texts.none} subtitle={texts.noneNext} synthetic={results.organization.synthetic}>
            <p>{texts.noneWhy}</p>
          </Page>
        )
      }
    </ResultsGate>
  );
}
