import type { MapContent } from "@interrelate/contract";

/** What takes time and stands on none of the ways whose times are counted, by ids: steps first, then flows. */
export interface OutsideWays {
  /** Comes only when the work goes back to where it has been. */
  onlyBack: string[];
  /** No start leads there, or nothing leads from there to an end. */
  offWays: string[];
}

/** Steps and flows by their ids. */
interface Known {
  steps: ReadonlySet<string>;
  flows: ReadonlySet<string>;
}

/**
 * The steps and flows with minutes that stand on no way from a start to an end without going back, and why.
 *
 * `ways` are the steps and flows on such ways. Of the others, those that a start reaches and that lead to an end when the
 * work may go back come only then. Minutes of none are not told.
 */
export function outsideWays({ steps, flows }: Pick<MapContent, "steps" | "flows">, ways: Known): OutsideWays {
  const of = (kind: string) => steps.filter((step) => step.kind === kind).map(({ id }) => id);
  const begun = reached(of("start"), flows);
  const ending = reached(
    of("end"),
    flows.map(({ from, to }) => ({ from: to, to: from })),
  );
  const timed = [
    ...steps.filter(({ id }) => !ways.steps.has(id)).map((step) => ({ ...step, from: step.id, to: step.id })),
    ...flows.filter(({ id }) => !ways.flows.has(id)),
  ].filter(({ minutes }) => (minutes ?? 0) > 0);
  const { onlyBack = [], offWays = [] } = Object.groupBy(timed, ({ from, to }) =>
    begun.has(from) && ending.has(to) ? "onlyBack" : "offWays",
  );
  return { onlyBack: onlyBack.map(({ id }) => id), offWays: offWays.map(({ id }) => id) };
}

/** The steps that flows lead to from these, and these. */
function reached(from: readonly string[], flows: readonly { from: string; to: string }[]): Set<string> {
  const leaving = Map.groupBy(flows, (flow) => flow.from);
  const found = new Set(from);
  // A set walks what is added to it while it is walked.
  for (const id of found) for (const { to } of leaving.get(id) ?? []) found.add(to);
  return found;
}
