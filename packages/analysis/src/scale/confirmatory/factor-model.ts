import { UnusableData } from "../../unusable-data.ts";
import type { Item } from "../factors/item-moments.ts";

/** A factor that a model supposes behind some items. */
export interface Factor {
  readonly name: string;
  readonly items: readonly Item[];
}

/** Which factor each item loads on, by position; every item on exactly one. */
export interface FactorStructure {
  readonly factorOf: readonly number[];
  readonly factors: number;
}

/**
 * The structure behind factors, items in the order in which the factors name them.
 *
 * @throws UnusableData for a model that cannot be identified: a single factor with fewer than three items, several
 * with fewer than two, or an item or factor that is named twice
 */
export function factorStructure(factors: readonly Factor[]): FactorStructure {
  const least = factors.length === 1 ? 3 : 2;
  const short = factors.find((factor) => factor.items.length < least);
  if (factors.length === 0 || short !== undefined) {
    const what =
      factors.length === 1 ? "A single factor needs three items or more" : "Each factor needs two items or more";
    throw new UnusableData(`${what}${short === undefined ? "." : `; “${short.name}” has ${short.items.length}.`}`);
  }
  const items = factors.flatMap((factor) => factor.items.map((item) => item.name));
  const twice = firstRepeated(items) ?? firstRepeated(factors.map((factor) => factor.name));
  if (twice !== undefined) {
    throw new UnusableData(`“${twice}” is named twice; every item belongs to one factor, and factors differ in name.`);
  }
  return { factorOf: factors.flatMap((factor, f) => factor.items.map(() => f)), factors: factors.length };
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) < at);
}
