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
  const shown = handOffs.map(({ receiver, sender }) => ties?.reading(receiver, sender));
  if (!shown.some((tie) => tie?.state === "shown")) return title.noTies(name, handOffs.length);
  const weak = shown.filter((tie) => tie?.state === "shown" && tie.band === "weak" && !tie.uncertain).length;
  return weak === 0 ? title.noneWeak(handOffs.length) : title.weak(weak, handOffs.length);
}
