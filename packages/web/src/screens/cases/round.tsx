import { ClosedRound } from "./closed-round.tsx";
import { DraftRound } from "./draft-round.tsx";
import { OpenedRound } from "./opened-round.tsx";
import { useRound } from "./use-round.ts";

/** One round: prepare its cases and open it, follow and close it, see what it tells. */
export function CaseRoundScreen() {
  const view = useRound();
  const { effort, round } = view;
  if (round.status === "draft") return <DraftRound effort={effort} round={round} />;
  return round.status === "open" ? <OpenedRound effort={effort} round={round} /> : <ClosedRound view={view} />;
}
