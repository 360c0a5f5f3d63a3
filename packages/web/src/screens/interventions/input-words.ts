import type { ContextLevels } from "@interrelate/contract";
import { decimal, type TieNetwork, tieBetween } from "@interrelate/pictures";
import type { ActBoundary, ActInput } from "@interrelate/work";
import { inputTexts as texts } from "./texts.ts";

/** What an input of a boundary rests on, in a few words; also what is missing where it is not known. */
export function inputWords(
  input: ActInput,
  boundary: ActBoundary,
  { network, context }: { network: TieNetwork; context: ContextLevels | null },
): string {
  if (input === "weakness" || input === "certainty") return tieInputWords(input, boundary, network);
  if (input === "handOffs") return handOffWords(boundary);
  return input === "structures" ? structureWords(boundary) : contextWords(context);
}

function tieInputWords(input: "weakness" | "certainty", boundary: ActBoundary, network: TieNetwork): string {
  const { a, b, weaker } = boundary;
  const ties = [tieBetween(network, a, b), tieBetween(network, b, a)];
  const tie = weaker === null ? undefined : ties[weaker === "there" ? 0 : 1];
  if (tie === undefined || tie.mean === null) return texts.notKnown;
  // With one direction shown nobody can say that it is the weaker one.
  const both = ties.every((each) => each !== undefined && each.mean !== null);
  if (input === "weakness") return (both ? texts.mean : texts.onlyMean)(decimal(tie.mean));
  if (boundary.inputs.certainty === null) return texts.notKnown;
  // Either direction may settle that the tie is weak.
  const weak = ties.find((each) => each?.band === "weak" && !each.uncertain);
  const settled = weak ?? (tie.uncertain ? undefined : tie);
  return settled?.band ? texts.settled(settled.band) : texts.open;
}

function handOffWords({ handOffs }: ActBoundary): string {
  if (handOffs === null) return texts.noMap;
  const words = texts.handOffs(handOffs.number);
  return handOffs.open > 0 ? `${words}, ${texts.openTies}` : words;
}

function structureWords({ structures: { spanning } }: ActBoundary): string {
  const number = (wanted: string) => spanning.filter((each) => each.spanning === wanted).length;
  const judged = spanning.length - number("unknown");
  if (judged === 0) return texts.noStructure;
  return texts.structures(number("none"), judged) + (number("partial") > 0 ? texts.partly(number("partial")) : "");
}

function contextWords(context: ContextLevels | null): string {
  const judged = [context?.uncertainty, context?.interdependence, context?.timeConstraint].flatMap(
    (level) => level ?? [],
  );
  if (judged.length === 0) return texts.noContext;
  const mean = judged.reduce((sum, level) => sum + level, 0) / judged.length;
  return texts.context(String(Math.round(mean * 10) / 10));
}
