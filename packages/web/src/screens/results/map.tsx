import { ChangeOnMap } from "./change-on-map.tsx";
import { ResultsGate } from "./results-gate.tsx";
import { StrengthMap } from "./strength-map.tsx";

/** The relational map: the strengths of one wave, or what changed since an earlier one. */
export function MapScreen() {
  return (
    <ResultsGate>
      {(results, view) =>
        view.search.since !== undefined && view.earlier !== null ? (
          <ChangeOnMap results={results} view={view} since={view.earlier} />
        ) : (
          <StrengthMap results={results} view={view} />
        )
      }
    </ResultsGate>
  );
}
