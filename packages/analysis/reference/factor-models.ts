import type { Factor } from "../src/scale/confirmatory/factor-model.ts";
import type { Item } from "../src/scale/factors/item-moments.ts";

/** All items on one factor, named as in the reference files. */
export function oneFactor(items: readonly Item[]): Factor[] {
  return [{ name: "rc", items }];
}

/** The first four items on communication, the others on relationships, named as in the reference files. */
export function twoFactors(items: readonly Item[]): Factor[] {
  return [
    { name: "com", items: items.slice(0, 4) },
    { name: "rel", items: items.slice(4) },
  ];
}

/** What the reference files call each item's loading. */
export function loadingNames(factors: readonly Factor[]): { name: string }[] {
  return factors.flatMap((factor) => factor.items.map((item) => ({ name: `${factor.name} =~ ${item.name}` })));
}
