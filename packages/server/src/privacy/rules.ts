import {
  type ChoiceQuestion,
  type FurtherAnswers,
  type FurtherQuestion,
  questionSetOf,
  structureAskedBy,
  type WorkgroupKind,
  workgroupKind,
} from "@interrelate/contract";
import { type KindCount, sumOf, tellByKind } from "./tell-by-kind.ts";
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
    if (question.kind === "choice") return (isReady(question) ? tellReady : tellOwn)(question, byWorkgroup, threshold);
    const given = answers.filter(({ questionId }) => questionId === question.id);
    const hidden = given.length < threshold;
    const told = { questionId: question.id, prompt: question.prompt, hidden, ...NOTHING };
    if (hidden) return told;
    // Their ids are random, so this order says nothing about who wrote what, or when.
    const words = given.toSorted((one, other) => one.id.localeCompare(other.id));
    return { ...told, words: words.map(({ id, words, released }) => ({ id, words: words ?? "", released })) };
  });
}

const NOTHING = { words: [], choices: [], kinds: [], workgroups: [] };

function isReady({ id }: ChoiceQuestion): boolean {
  return structureAskedBy(id) !== undefined || questionSetOf(id) !== undefined;
}

/** A choice question of one's own, counted over everybody. */
function tellOwn(question: ChoiceQuestion, byWorkgroup: ByWorkgroup, threshold: number): FurtherAnswers {
  const { id: questionId, prompt } = question;
  const large = ofLargeWholes(questionId, wholesOf(byWorkgroup), byWorkgroup.counts, threshold);
  const labels = labelsOf(question);
  const counts = labels.map((_, place) =>
    sumOf(large.filter(({ choice }) => choice === place + 1).map(({ people }) => people)),
  );
  const told = { questionId, prompt, ...NOTHING };
  if (large.length === 0) return { ...told, hidden: true };
  const people = publishableChoices(counts, threshold);
  return {
    ...told,
    hidden: false,
    choices: labels.map((choice, place) => ({ choice, people: people[place] ?? null })),
  };
}

/** A ready-made question, of which no count over everybody is told. */
function tellReady(question: ChoiceQuestion, byWorkgroup: ByWorkgroup, threshold: number): FurtherAnswers {
  const { workgroups, counts } = byWorkgroup;
  const { id: questionId, prompt } = question;
  const set = questionSetOf(questionId);
  const wholes = wholesOf(byWorkgroup);
  const large = ofLargeWholes(questionId, wholes, counts, threshold);
  const kinds =
    set === undefined
      ? []
      : tellByKind(question, kindsOf(workgroups), byKind(workgroups, large), set.partings, threshold);
  const told = set === undefined ? tellByWorkgroup(questionId, wholes, counts, threshold) : [];
  const hidden = [...kinds, ...told].every(({ people }) => people === null);
  const choices = labelsOf(question).map((choice) => ({ choice, people: null }));
  return { questionId, prompt, hidden, words: [], choices, kinds, workgroups: told };
}

/** The workgroups in their order, those that are reported together in one list. */
function wholesOf({ workgroups, together }: ByWorkgroup): (readonly string[])[] {
  return workgroups.flatMap(({ id }) => {
    const whole = together.find((each) => each.includes(id)) ?? [id];
    return whole[0] === id ? [whole] : [];
  });
}

/**
 * The counts of workgroups of which enough people answered a question. Those of all others are left out of what is
 * counted over several: how many answered in a large workgroup is told beside its ties, so what is left would be the
 * small one's.
 */
function ofLargeWholes(
  questionId: string,
  wholes: readonly (readonly string[])[],
  counts: readonly WorkgroupCount[],
  threshold: number,
): WorkgroupCount[] {
  return wholes.flatMap((whole) => {
    const own = counts.filter((each) => each.questionId === questionId && whole.includes(each.workgroupId));
    return sumOf(own.map(({ people }) => people)) < threshold ? [] : own;
  });
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
