import { type Constraint, solve } from "yalps";
import { createRandom, type Random } from "../../numeric/random.ts";

/** A sum of unknowns, `coefficients` by unknown, plus a constant. */
export interface LinearSum {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** A sum that is known to lie between two values, and from what kind of published figure. */
export interface KnownSum extends LinearSum {
  readonly source: "tie" | "dimension" | "contrast" | "pooled";
  readonly low: number;
  readonly high: number;
}

/** Unknowns from 0 to their limit, and what is known about sums of them. */
export interface LinearKnowledge {
  readonly limits: readonly number[];
  readonly known: readonly KnownSum[];
}

/** The simplex method can turn in circles; it finds its way when it meets unknowns and sums in another order. */
const ORDERS = 12;
const OPTIONS = { maxPivots: 5000 };

/**
 * The lowest and the highest value a sum can have under what is known, by linear programming.
 *
 * @throws Error when the knowledge contradicts itself: the figures cannot have come from such answers
 */
export function boundsOf(target: LinearSum, knowledge: LinearKnowledge): [low: number, high: number] {
  const { known, unknowns } = connectedTo(target, knowledge);
  if (known.length === 0) return boundsWithoutKnowledge(target, knowledge.limits);
  const columns = columnsOf(target, known, unknowns, knowledge.limits);
  const end = (direction: "minimize" | "maximize") => {
    for (let order = 0; order < ORDERS; order++) {
      const { status, result } = solve({ ...problemOf(columns, known, order), direction }, OPTIONS);
      if (status === "optimal") return target.constant + result;
      if (status !== "cycled") throw new Error(`The published figures contradict each other (${status}).`);
    }
    throw new Error("The published figures could not be solved: the simplex method turns in circles.");
  };
  return [end("minimize"), end("maximize")];
}

function boundsWithoutKnowledge(
  { coefficients, constant }: LinearSum,
  limits: readonly number[],
): [low: number, high: number] {
  const ends = [...coefficients].map(([unknown, coefficient]) => coefficient * limits[unknown]!);
  const total = (own: readonly number[]) => own.reduce((sum, end) => sum + end, constant);
  return [total(ends.filter((end) => end < 0)), total(ends.filter((end) => end > 0))];
}

/** Unknowns that enter every sum alike, taken together: how they share their sum tells nothing. */
interface Column {
  readonly coefficients: readonly (readonly [sum: string, coefficient: number])[];
  limit: number;
}

function columnsOf(
  target: LinearSum,
  known: readonly KnownSum[],
  unknowns: readonly number[],
  limits: readonly number[],
): Column[] {
  const coefficients = new Map(unknowns.map((unknown) => [unknown, [] as [string, number][]]));
  for (const [unknown, coefficient] of target.coefficients) coefficients.get(unknown)!.push(["target", coefficient]);
  for (const [position, sum] of known.entries()) {
    for (const [unknown, coefficient] of sum.coefficients) {
      coefficients.get(unknown)!.push([`sum ${position}`, coefficient]);
    }
  }
  const columns = new Map<string, Column>();
  for (const [unknown, own] of coefficients) {
    const key = own.join(" ");
    const column = columns.get(key) ?? { coefficients: own, limit: 0 };
    column.limit += limits[unknown]!;
    columns.set(key, column);
  }
  return [...columns.values()];
}

function problemOf(columns: readonly Column[], known: readonly KnownSum[], order: number) {
  const constraints: [string, Constraint][] = [
    ...columns.map(({ limit }, at): [string, Constraint] => [`limit ${at}`, { max: limit }]),
    ...known.map(({ low, high, constant }, at): [string, Constraint] => {
      return [`sum ${at}`, { min: low - constant, max: high - constant }];
    }),
  ];
  const variables = columns.map(({ coefficients }, at): [number, Map<string, number>] => {
    return [at, new Map([[`limit ${at}`, 1], ...coefficients])];
  });
  if (order === 0) return { objective: "target", constraints, variables };
  const random = createRandom(order);
  return {
    objective: "target",
    constraints: shuffled(constraints, random),
    variables: shuffled(variables, random),
  };
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Unknowns and sums that hang together with the target through shared unknowns. */
function connectedTo(target: LinearSum, { known }: LinearKnowledge) {
  const about = sumsByUnknown(known);
  const unknowns = new Set(target.coefficients.keys());
  const chosen = new Set<KnownSum>();
  // A set that grows while it is walked through is walked through to its new end.
  for (const unknown of unknowns) {
    for (const sum of about.get(unknown) ?? []) {
      if (chosen.has(sum)) continue;
      chosen.add(sum);
      for (const other of sum.coefficients.keys()) unknowns.add(other);
    }
  }
  return { unknowns: [...unknowns], known: [...chosen] };
}

const indexes = new WeakMap<readonly KnownSum[], Map<number, KnownSum[]>>();

function sumsByUnknown(known: readonly KnownSum[]): Map<number, KnownSum[]> {
  const before = indexes.get(known);
  if (before !== undefined) return before;
  const index = new Map<number, KnownSum[]>();
  for (const sum of known) {
    for (const unknown of sum.coefficients.keys()) {
      const own = index.get(unknown);
      if (own === undefined) index.set(unknown, [sum]);
      else own.push(sum);
    }
  }
  indexes.set(known, index);
  return index;
}
