import type { AnswersOfWorkgroup, InclusionLevel, StructureInclusion } from "@interrelate/contract";
import type { SurveyRow } from "./survey-rows.ts";
import { saidTexts as texts } from "./texts.ts";

/** What a workgroup says of a structure in words, or why that is hidden. */
export function saidWords({ people, counts, level }: AnswersOfWorkgroup, threshold: number): string {
  if (people === null) return texts.hidden(threshold);
  if (level === null) return texts.tooFew(people, threshold);
  return counts.length === 0 ? texts.levelOnly(people) : texts.parts(wordedParts(counts), people);
}

/** What a judgement taken over from a survey rests on, made from the figures that are told. */
export function evidenceOf({ waveName, together, answers }: Pick<SurveyRow, "waveName" | "together" | "answers">) {
  const { people, counts, level } = answers;
  if (people === null || level === null) return "";
  const words =
    counts.length === 0 ? texts.evidenceLevel(people, texts.levels[level]) : texts.parts(wordedParts(counts), people);
  return texts.evidence(waveName, together, words);
}

/**
 * How what people say stands to what was judged; `outside` and `unheard` where most do not know what was judged
 * not to take them in, or was not judged; `nothing` where what they say is hidden.
 */
export type Compared = "alike" | "unjudged" | "more" | "less" | "unknown" | "outside" | "unheard" | "nothing";

/** How what people say stands to what was judged about them. */
export function comparedWith({ level }: AnswersOfWorkgroup, inclusion: StructureInclusion | undefined): Compared {
  if (level === null) return "nothing";
  if (level === "unknown" && inclusion === undefined) return "unheard";
  if (level === "unknown") return inclusion?.level === "none" ? "outside" : "unknown";
  if (inclusion === undefined) return "unjudged";
  const more = ORDER.indexOf(level) - ORDER.indexOf(inclusion.level);
  return more === 0 ? "alike" : more > 0 ? "more" : "less";
}

/** Whether people say something else than was judged about them. */
export function isDiffering(compared: Compared): boolean {
  return compared === "more" || compared === "less" || compared === "unknown";
}

const ORDER: readonly InclusionLevel[] = ["none", "partial", "full"];

/** The parts with the largest share first, as one says it: "7 fully, 5 not at all, partly or do not know it". */
function wordedParts(counts: AnswersOfWorkgroup["counts"]) {
  return counts
    .toSorted((one, other) => other.people - one.people)
    .map(({ choices, people }) => ({
      people,
      words: either(choices.map((choice) => texts.choices[choice - 1] ?? "")),
    }));
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
