import type { MapContent } from "@interrelate/contract";
import { handOff } from "./canvas/draw-elements.ts";
import { texts } from "./texts.ts";
import type { DrawnTies } from "./ties/use-drawn-ties.ts";

/**
 * What a map shows, in a sentence: how many of its hand-offs run over a tie that is settled weak, as far as ties are
 * shown, else how many hand-offs it has. A tie whose interval reaches another band is not called weak.
 */
export function mapTitle(name: string, content: MapContent, ties: DrawnTies | null): string {
  const { title } = texts;
  const steps = new Map(content.steps.map((step) => [step.id, step]));
  const handOffs = content.flows.flatMap((flow) => handOff(flow, steps) ?? []);
  if (content.steps.length === 0) return title.empty(name);
  if (handOffs.length === 0) return title.noHandOffs(name, content.steps.length);
  const shown = handOffs.flatMap(({ receiver, sender }) => {
    const tie = ties?.reading(receiver, sender);
    return tie?.state === "shown" ? [tie] : [];
  });
  if (shown.length === 0) return title.noTies(name, handOffs.length);
  const weak = shown.filter(({ band, uncertain }) => band === "weak" && !uncertain).length;
  if (weak > 0) return title.weak(weak, handOffs.length);
  return title.noneWeak(shown.length, shown.length < handOffs.length);
}
