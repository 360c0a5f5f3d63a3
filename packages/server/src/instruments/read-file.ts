import {
  COMMUNICATION,
  FREQUENCY_CATEGORIES,
  FREQUENCY_SCORES,
  type Instrument,
  type InstrumentProblem,
  instrumentFile,
  RELATIONSHIPS,
} from "@interrelate/contract";
import type * as z from "zod";
import { isReserved } from "./rules.ts";

/** What a text is as an instrument file: the instrument, or what is wrong with it and where. */
export type ReadFile =
  | { readonly instrument: Instrument; readonly problems: readonly [] }
  | { readonly instrument: null; readonly problems: readonly InstrumentProblem[] };

/**
 * Reads the text of an instrument file. Everything that is wrong is said at once, each with its place, first what the
 * JSON Schema demands, then what no schema can say: every dimension once, two of communication and two of
 * relationships at least, frequency scored as it must be, and the first language complete.
 */
export function readInstrumentFile(text: string): ReadFile {
  const json = parseJson(text);
  if (json === undefined) {
    return refused([{ place: "", sentence: "This is not JSON. Please choose the file as it was exported." }]);
  }
  const parsed = instrumentFile.safeParse(json);
  if (!parsed.success) {
    return refused(parsed.error.issues.map((issue) => ({ place: placeOf(issue.path), sentence: sentenceOf(issue) })));
  }
  const { format: _, formatVersion: __, ...instrument } = parsed.data;
  const problems = [...idProblems(instrument), ...itemProblems(instrument), ...languageProblems(instrument)];
  return problems.length > 0 ? refused(problems) : { instrument, problems: [] };
}

function refused(problems: readonly InstrumentProblem[]): ReadFile {
  return { instrument: null, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** @example placeOf(["items", 2, "scores"]) === "items[2].scores" */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((each) => (typeof each === "number" ? `[${each}]` : `.${String(each)}`))
    .join("")
    .replace(/^\./, "");
}

/** The schema's own sentences stay as they are; the library's are put into words. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith(".")) return issue.message;
  if (issue.code === "invalid_type") {
    if (issue.message.endsWith("undefined")) return "This is missing.";
    return `This has to be ${KINDS[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === "invalid_value")
    return `This has to be ${issue.values.map((value) => `“${String(value)}”`).join(" or ")}.`;
  if (issue.code === "invalid_key") return "A language is written as a BCP 47 tag, such as en, da or en-x-plain.";
  if (issue.code === "too_big") return `This is too long or too large: at most ${issue.maximum}.`;
  if (issue.code === "too_small") return `This is too short or too small: at least ${issue.minimum}.`;
  return "This is not written as the format asks for; its JSON Schema says how.";
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object with keys",
  record: "an object with a key for each language",
};

function idProblems({ id }: Instrument): InstrumentProblem[] {
  if (!isReserved(id)) return [];
  const own = id.replace(/^[^-]+-/, "");
  const sentence = `Ids that begin with “interrelate-” or “imported-” belong to the product. Please give yours another, such as “own-${own}”.`;
  return [{ place: "id", sentence }];
}

function itemProblems({ items }: Instrument): InstrumentProblem[] {
  const asked = items.map(({ dimension }) => dimension);
  const problems = items.flatMap(({ dimension, scores }, position): InstrumentProblem[] => {
    const place = `items[${position}]`;
    const twice = asked.indexOf(dimension) < position;
    return [
      ...(twice
        ? [
            {
              place: `${place}.dimension`,
              sentence: `“${dimension}” is asked twice. Each dimension can be asked once.`,
            },
          ]
        : []),
      ...scoreProblems(dimension, scores, `${place}.scores`),
    ];
  });
  for (const [name, dimensions] of [
    ["communication", COMMUNICATION],
    ["relationships", RELATIONSHIPS],
  ] as const) {
    const count = asked.filter((each) => dimensions.includes(each)).length;
    if (count >= 2) continue;
    const sentence = `${count === 0 ? "No item asks" : "One item alone asks"} about ${name}. An instrument asks at least two dimensions of communication and two of relationships, because its index stands for both.`;
    problems.push({ place: "items", sentence });
  }
  return problems;
}

const BY_AMOUNT = FREQUENCY_CATEGORIES.map((category) => FREQUENCY_SCORES[category]);

function scoreProblems(dimension: string, scores: readonly number[], place: string): InstrumentProblem[] {
  if (dimension === "frequent") {
    if (scores.join() === BY_AMOUNT.join()) return [];
    const sentence = `The frequency answers go from far too little over just right to far too much, so their scores are ${BY_AMOUNT.join(", ")}.`;
    return [{ place, sentence }];
  }
  const straight = [1, 2, 3, 4, 5];
  if (scores.join() === straight.join() || scores.join() === straight.toReversed().join()) return [];
  return [{ place, sentence: "The scores of the five answers rise from 1 to 5, or fall from 5 to 1." }];
}

/** The first language is what all others fall back to, so nothing may be missing in it. */
function languageProblems({ languages: [first = ""], title, items }: Instrument): InstrumentProblem[] {
  const problems: InstrumentProblem[] = [];
  const demand = (text: string | undefined, place: string) => {
    if (text === undefined || text.trim() === "")
      problems.push({
        place: `${place}.${first}`,
        sentence: `This text is missing in ${first}, the first of its languages, which has to be complete.`,
      });
  };
  demand(title[first], "title");
  for (const [position, { question, answers }] of items.entries()) {
    demand(question[first], `items[${position}].question`);
    if (!answers[first]?.every((answer) => answer.trim() !== "")) demand(undefined, `items[${position}].answers`);
  }
  return problems;
}
