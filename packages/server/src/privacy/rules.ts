import {
  type ChoiceQuestion,
  type FurtherAnswers,
  type FurtherQuestion,
  questionSetOf,
  structureAskedBy,
  type WorkgroupKind,
  workgroupKind,
} from "@interrelate/contract";
import { type KindCount, tellByKind } from "./tell-by-kind.ts";
import { tellByWorkgroup, type WorkgroupCount } from "./tell-by-workgroup.ts";

/** One stored answer to a further question: whose it is, is not known here. */
export type StoredAnswer = {
  readonly id: string;
  readonly questionId: string;
  readonly choice: number | null;
  readonly words: string | null;
  readonly released: boolean | null;
};

/** Why a day cannot be the last one on which answers are kept; undefined when it can. */
export function refuseKeepUntil(keepUntil: string | null, today: string): string | undefined {
  if (keepUntil === null || keepUntil >= today) return undefined;
  return "That day is over already. Nothing was changed; please choose today or a later day.";
}

/** Whether the last day on which an effort keeps people and answers is over. */
export function isDue({ keepUntil }: { readonly keepUntil: string | null }, today: string): boolean {
  return keepUntil !== null && keepUntil < today;
}

/** The workgroups in a work process, and how many people of each chose what. */
type ByWorkgroup = {
  readonly workgroups: readonly { readonly id: string; readonly kind: WorkgroupKind }[];
  /** Those that are reported together, each list a whole. */
  readonly together: readonly (readonly string[])[];
  readonly counts: readonly WorkgroupCount[];
};

/**
 * What may be told of the answers to a wave's further questions: nothing where fewer people than the threshold
 * answered one; of choices, counts of at least the threshold. Questions of a set are told by kind of workgroup, questions about
 * structures by workgroup, each in no other way: two breakdowns of the same answers could be subtracted.
 */
export function tellFurtherAnswers(
  questions: readonly FurtherQuestion[],
  answers: readonly StoredAnswer[],
  byWorkgroup: ByWorkgroup,
  threshold: number,
): FurtherAnswers[] {
  return questions.map((question) => {
    if (question.kind === "choice" && isReady(question)) return tellReady(question, byWorkgroup, threshold);
    const given = answers.filter(({ questionId }) => questionId === question.id);
    const hidden = given.length < threshold;
    const told = { questionId: question.id, prompt: question.prompt, hidden, ...NOTHING };
    if (hidden) return told;
    if (question.kind === "choice") return { ...told, choices: choicesOf(question, given, threshold) };
    // Their ids are random, so this order says nothing about who wrote what, or when.
    const words = given.toSorted((one, other) => one.id.localeCompare(other.id));
    return { ...told, words: words.map(({ id, words, released }) => ({ id, words: words ?? "", released })) };
  });
}

const NOTHING = { words: [], choices: [], kinds: [], workgroups: [] };

function isReady({ id }: ChoiceQuestion): boolean {
  return structureAskedBy(id) !== undefined || questionSetOf(id) !== undefined;
}

/** A ready-made question, of which no count over everybody is told. */
function tellReady(
  question: ChoiceQuestion,
  { workgroups, together, counts }: ByWorkgroup,
  threshold: number,
): FurtherAnswers {
  const { id: questionId, prompt } = question;
  const set = questionSetOf(questionId);
  const wholes = workgroups.flatMap(({ id }) => {
    const whole = together.find((each) => each.includes(id)) ?? [id];
    return whole[0] === id ? [whole] : [];
  });
  const kinds =
    set === undefined
      ? []
      : tellByKind(question, kindsOf(workgroups), byKind(workgroups, counts), set.partings, threshold);
  const told = set === undefined ? tellByWorkgroup(questionId, wholes, counts, threshold) : [];
  const hidden = [...kinds, ...told].every(({ people }) => people === null);
  const choices = labelsOf(question).map((choice) => ({ choice, people: null }));
  return { questionId, prompt, hidden, words: [], choices, kinds, workgroups: told };
}

/** The kinds of workgroups that a work process has, workers first. */
function kindsOf(workgroups: ByWorkgroup["workgroups"]): WorkgroupKind[] {
  return workgroupKind.options.filter((kind) => workgroups.some((each) => each.kind === kind));
}

function byKind(workgroups: ByWorkgroup["workgroups"], counts: readonly WorkgroupCount[]): KindCount[] {
  const all = new Map<string, KindCount>();
  for (const { workgroupId, ...count } of counts) {
    const kind = workgroups.find(({ id }) => id === workgroupId)?.kind;
    if (kind === undefined) continue;
    const key = `${count.questionId} ${kind} ${count.choice}`;
    all.set(key, { ...count, kind, people: count.people + (all.get(key)?.people ?? 0) });
  }
  return [...all.values()];
}

function choicesOf(question: ChoiceQuestion, given: readonly StoredAnswer[], threshold: number) {
  const labels = labelsOf(question);
  const counts = labels.map((_, place) => given.filter(({ choice }) => choice === place + 1).length);
  return publishableChoices(counts, threshold).map((people, place) => ({ choice: labels[place] ?? {}, people }));
}

/** The choices in their order, each in every language. */
function labelsOf({ choices }: ChoiceQuestion): Record<string, string>[] {
  const length = Math.max(0, ...Object.values(choices).map((each) => each.length));
  return Array.from({ length }, (_, place) =>
    Object.fromEntries(Object.entries(choices).map(([language, each]) => [language, each[place] ?? ""])),
  );
}

/**
 * Counts of people by what they chose: all of them where every one reaches the threshold, else none. Telling the large ones
 * alone would tell the others: whoever knows how many people answered, and this rule, can solve for small counts that add
 * up to little less than the threshold each.
 *
 * @param threshold the fewest people in anything that is told.
 */
export function publishableChoices(counts: readonly number[], threshold: number): (number | null)[] {
  return counts.every((count) => count >= threshold) ? [...counts] : counts.map(() => null);
}
