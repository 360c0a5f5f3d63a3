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
  const relevant = connectedTo(target, knowledge);
  const end = (direction: "minimize" | "maximize") => {
    for (let order = 0; order < ORDERS; order++) {
      const { status, result } = solve({ ...problemOf(target, knowledge.limits, relevant, order), direction }, OPTIONS);
      if (status === "optimal") return target.constant + result;
      if (status !== "cycled") throw new Error(`The published figures contradict each other (${status}).`);
    }
    throw new Error("The published figures could not be solved: the simplex method turns in circles.");
  };
  return [end("minimize"), end("maximize")];
}

function problemOf(
  target: LinearSum,
  limits: readonly number[],
  { unknowns, known }: { unknowns: readonly number[]; known: readonly KnownSum[] },
  order: number,
) {
  const random = createRandom(order);
  const constraints: [string, Constraint][] = [];
  const variables = new Map<number, Map<string, number>>();
  for (const unknown of order === 0 ? unknowns : shuffled(unknowns, random)) {
    variables.set(unknown, new Map([[`limit ${unknown}`, 1]]));
    constraints.push([`limit ${unknown}`, { max: limits[unknown]! }]);
  }
  for (const [position, sum] of known.entries()) {
    constraints.push([`sum ${position}`, { min: sum.low - sum.constant, max: sum.high - sum.constant }]);
    for (const [unknown, coefficient] of sum.coefficients) variables.get(unknown)!.set(`sum ${position}`, coefficient);
  }
  for (const [unknown, coefficient] of target.coefficients) variables.get(unknown)!.set("target", coefficient);
  return { objective: "target", constraints: order === 0 ? constraints : shuffled(constraints, random), variables };
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Unknowns and sums that hang together with the target through shared unknowns. */
function connectedTo(target: LinearSum, { known }: LinearKnowledge) {
  const unknowns = new Set(target.coefficients.keys());
  const chosen = new Set<KnownSum>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const sum of known) {
      if (chosen.has(sum) || ![...sum.coefficients.keys()].some((unknown) => unknowns.has(unknown))) continue;
      chosen.add(sum);
      for (const unknown of sum.coefficients.keys()) unknowns.add(unknown);
      grew = true;
    }
  }
  return { unknowns: [...unknowns], known: [...chosen] };
}
