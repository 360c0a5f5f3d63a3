import { type Constraint, solve } from "yalps";

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

/**
 * The lowest and the highest value a sum can have under what is known, by linear programming.
 *
 * @throws Error when the knowledge contradicts itself: the figures cannot have come from such answers
 */
export function boundsOf(target: LinearSum, knowledge: LinearKnowledge): [low: number, high: number] {
  const relevant = connectedTo(target, knowledge);
  const end = (direction: "minimize" | "maximize") => {
    const constraints = new Map<string, Constraint>();
    const variables = new Map<number, Map<string, number>>();
    for (const unknown of relevant.unknowns) {
      variables.set(unknown, new Map([[`limit ${unknown}`, 1]]));
      constraints.set(`limit ${unknown}`, { max: knowledge.limits[unknown]! });
    }
    for (const [position, sum] of relevant.known.entries()) {
      constraints.set(`sum ${position}`, { min: sum.low - sum.constant, max: sum.high - sum.constant });
      for (const [unknown, coefficient] of sum.coefficients) {
        variables.get(unknown)!.set(`sum ${position}`, coefficient);
      }
    }
    for (const [unknown, coefficient] of target.coefficients) variables.get(unknown)!.set("target", coefficient);
    const { status, result } = solve(
      { direction, objective: "target", constraints, variables },
      { maxPivots: 100_000 },
    );
    if (status !== "optimal") throw new Error(`The published figures contradict each other (${status}).`);
    return target.constant + result;
  };
  return [end("minimize"), end("maximize")];
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
