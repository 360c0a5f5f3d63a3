import type { Dimension } from "@interrelate/contract";
import type { DimensionFigures } from "../network/dimension-figures.ts";
import { COMMUNICATION, DIMENSIONS, RELATIONSHIPS } from "../network/dimensions.ts";
import { measurePhrase } from "../network/measure.ts";
import { count } from "./count.ts";

/**
 * What a dimension profile shows: the one dimension that lies clear below (or above) the others asked, else one part
 * clear of the other, else that none stands out. Clear means that intervals do not meet.
 */
export function profileTitle(figures: DimensionFigures): string {
  const known = DIMENSIONS.filter((dimension) => figures[dimension].mean !== null);
  if (known.length === 0) return "The dimensions are hidden";
  const lowest = known.find((each) => clearOf([each], others(known, each), figures));
  if (lowest)
    return `${capital(measurePhrase(lowest))} is the lowest of the ${count(asked(figures).length)} dimensions`;
  const highest = known.find((each) => clearOf(others(known, each), [each], figures));
  if (highest)
    return `${capital(measurePhrase(highest))} is the highest of the ${count(asked(figures).length)} dimensions`;
  const [communication, relationships] = [COMMUNICATION, RELATIONSHIPS].map((part) =>
    part.filter((dimension) => asked(figures).includes(dimension)),
  ) as [Dimension[], Dimension[]];
  if (clearOf(communication, relationships, figures))
    return "Every dimension of communication lies below every dimension of relationships";
  if (clearOf(relationships, communication, figures))
    return "Every dimension of relationships lies below every dimension of communication";
  return "No single dimension stands clear of the others";
}

/** A question that invites talk about a profile. */
export function profileQuestion(figures: DimensionFigures): string {
  const known = DIMENSIONS.filter((dimension) => figures[dimension].mean !== null);
  const lowest = known.find((each) => clearOf([each], others(known, each), figures));
  if (lowest) return `When did ${measurePhrase(lowest)} last go well, and what made it possible?`;
  return `Which of the ${count(asked(figures).length)} would make most difference to those we serve if it grew?`;
}

function asked(figures: DimensionFigures): Dimension[] {
  return DIMENSIONS.filter((dimension) => !figures[dimension].notAsked);
}

function clearOf(below: readonly Dimension[], above: readonly Dimension[], figures: DimensionFigures): boolean {
  if (below.length === 0 || above.length === 0) return false;
  const top = Math.max(...below.map((dimension) => figures[dimension].high ?? Number.POSITIVE_INFINITY));
  const bottom = Math.min(...above.map((dimension) => figures[dimension].low ?? Number.NEGATIVE_INFINITY));
  return top < bottom;
}

function others(all: readonly Dimension[], one: Dimension): Dimension[] {
  return all.filter((each) => each !== one);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
