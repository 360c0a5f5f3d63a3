import type { Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";

/**
 * Raters of one tie who cannot be told apart by what the attacker knows: same wave and site, same items
 * answered, same linked contrasts. Their answers are unknown, between 1 and 5.
 */
export interface Pattern {
  readonly wave: number;
  /** Index of the site, -1 without one. */
  readonly site: number;
  readonly answered: readonly boolean[];
  /** Positions in `Family.change` of the linked contrasts that hold these raters. */
  readonly links: readonly number[];
  readonly raters: number;
  /** Has an index, so counts in the tie. */
  readonly counted: boolean;
}

/** Patterns by tie, `from * groups + to`. */
export type Patterns = readonly (readonly Pattern[])[];

/**
 * Everything an attacker could know without any answer's value: who answered which items where, and who is
 * linked. Far more than anybody knows; what stays hidden from this attacker stays hidden from others.
 */
export function answerPatterns(table: RatingTable, scoring: Scoring, family: Family): Patterns {
  const links = linkedRaters(table, scoring, family);
  const found = Array.from({ length: table.groups.length ** 2 }, () => new Map<string, Pattern>());
  for (let row = 0; row < table.from.length; row++) {
    const tie = table.from[row]! * table.groups.length + table.to[row]!;
    const wave = table.waves.length === 0 ? 0 : table.wave[row]!;
    const answered = answeredItems(table, row);
    const counted = isCounted(answered, scoring);
    const own = links
      .filter((link) => counted && link.waves.includes(wave) && link.people[tie]!.has(table.respondent[row]!))
      .map(({ position }) => position);
    const key = [wave, table.site[row], answered.map(Number).join(""), own.join("+")].join(" ");
    const raters = (found[tie]!.get(key)?.raters ?? 0) + 1;
    found[tie]!.set(key, { wave, site: table.site[row]!, answered, links: own, raters, counted });
  }
  return found.map((patterns) => [...patterns.values()]);
}

/** The part of `items` answered enough for a score, `null` when it is too little. */
export function scoredItems(answered: readonly boolean[], scoring: Scoring, measure: number): readonly number[] | null {
  const every = [...answered.keys()];
  const all = scoring.minItems >= answered.length;
  if (measure >= 3) return answered[measure - 3] ? [measure - 3] : null;
  const items = [every, scoring.communication, scoring.relationship][measure]!;
  const need = measure === 0 ? scoring.minItems : all ? items.length : Math.ceil(items.length / 2);
  const own = items.filter((item) => answered[item]);
  return own.length > 0 && own.length >= need ? own : null;
}

function isCounted(answered: readonly boolean[], scoring: Scoring): boolean {
  return scoredItems(answered, scoring, 0) !== null;
}

function answeredItems(table: RatingTable, row: number): boolean[] {
  return table.answers.map((answers) => !Number.isNaN(answers[row]!));
}

function linkedRaters(table: RatingTable, scoring: Scoring, family: Family) {
  const groups = table.groups.length;
  const raters = family.waves.map(() => Array.from({ length: groups * groups }, () => new Set<number>()));
  for (let row = 0; row < table.from.length; row++) {
    const wave = table.waves.length === 0 ? 0 : table.wave[row]!;
    const counted = isCounted(answeredItems(table, row), scoring);
    if (counted) raters[wave]![table.from[row]! * groups + table.to[row]!]!.add(table.respondent[row]!);
  }
  const position = (label: string) => family.waves.findIndex(({ wave }) => wave === label);
  return family.change.map((change, at) => {
    const waves = [position(change.before), position(change.after)];
    const people = change.ties.map(({ paired }, tie) => {
      const [before, after] = waves.map((wave) => raters[wave]![tie]!);
      return new Set([...before!].filter((one) => paired === true && after!.has(one)));
    });
    return { position: at, waves, people };
  });
}
