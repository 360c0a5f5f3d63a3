import type { ActRows } from "./act-rows.ts";
import { pairInside } from "./pair-words.ts";
import { texts } from "./texts.ts";

/** What the page proposes, in one sentence by rule: the first boundary, or why there is none. */
export function actTitle({ network, ranked }: ActRows): string {
  const first = ranked.filter(({ boundary }) => boundary.rank === 1);
  const [only] = first;
  if (ranked.length === 0) return texts.title.nothing;
  if (only === undefined) return texts.title.weightless;
  return first.length > 1 ? texts.title.several(first.length) : texts.title.first(pairInside(network, only.ends));
}
