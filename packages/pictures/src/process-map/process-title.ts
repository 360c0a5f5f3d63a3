import { count } from "../sentences/count.ts";
import { groupName } from "./process-names.ts";
import type { DrawnHandOff, ProcessPicture } from "./process-picture.ts";

type Told = Pick<ProcessPicture, "handOffs" | "workgroups">;

/**
 * What a process map shows, in one sentence by rule, never more than the intervals allow: between which two workgroups
 * most hand-offs run over a tie that is settled as weak, and how many of how many; else that none is settled as weak, or
 * that no tie is shown. "Two of the four hand-offs between nurses and physicians run over a weak tie".
 */
export function processTitle(told: Told): string {
  const { handOffs } = told;
  if (handOffs.length === 0) return "No work passes from one workgroup to another";
  const [weakest] = weakPairs(handOffs);
  if (weakest) return pairSentence(told, weakest);
  const shown = handOffs.filter((handOff) => handOff.tie.state === "shown");
  if (shown.length === 0)
    return handOffs.length === 1
      ? "No tie is shown for the one hand-off"
      : `No tie is shown for any of the ${count(handOffs.length)} hand-offs`;
  if (shown.some(({ tie }) => tie.state === "shown" && tie.uncertain))
    return "No hand-off is settled as running over a weak tie";
  return shown.length === handOffs.length
    ? "No hand-off runs over a weak tie"
    : "No hand-off whose tie is shown runs over a weak tie";
}

/** Whether a hand-off runs over a tie that its interval settles as weak. */
export function isWeak({ tie }: Pick<DrawnHandOff, "tie">): boolean {
  return tie.state === "shown" && tie.band === "weak" && !tie.uncertain;
}

interface Pair {
  giver: string;
  receiver: string;
  weak: number;
  all: number;
}

/** Pairs with weak hand-offs: most of them first, then the greater share, then as the hand-offs come. */
function weakPairs(handOffs: readonly DrawnHandOff[]): Pair[] {
  const pairs = Map.groupBy(handOffs, ({ giver, receiver }) => [giver, receiver].sort().join(" "));
  return [...pairs.values()]
    .map((between): Pair => {
      const { giver, receiver } = between.find(isWeak) ?? (between[0] as DrawnHandOff);
      return { giver, receiver, weak: between.filter(isWeak).length, all: between.length };
    })
    .filter((pair) => pair.weak > 0)
    .sort((a, b) => b.weak - a.weak || a.all - b.all);
}

function pairSentence(told: Told, { giver, receiver, weak, all }: Pair): string {
  const pair = `between ${groupName(told, giver)} and ${groupName(told, receiver)}`;
  if (all === 1) return `The one hand-off ${pair} runs over a weak tie`;
  const each = weak === all ? (all === 2 ? "Both" : `All ${count(all)}`) : `${count(weak, true)} of the ${count(all)}`;
  return `${each} hand-offs ${pair} ${weak === 1 ? "runs" : "run"} over a weak tie`;
}
