import type { MapContent } from "@interrelate/contract";

/**
 * The later content with the earlier one's own objects wherever nothing changed, so that only what changed is drawn
 * again. Steps and flows are compared field by field.
 */
export function keepUnchanged(before: MapContent, after: MapContent): MapContent {
  const lanes = sameItems(before.lanes, after.lanes) ? before.lanes : after.lanes;
  const steps = keepEach(before.steps, after.steps);
  const flows = keepEach(before.flows, after.flows);
  const same = lanes === before.lanes && steps === before.steps && flows === before.flows;
  return same ? before : { lanes, steps, flows };
}

function keepEach<Element extends { id: string }>(before: Element[], after: Element[]): Element[] {
  const known = new Map(before.map((element) => [element.id, element]));
  const kept = after.map((element) => {
    const earlier = known.get(element.id);
    return earlier !== undefined && sameFields(earlier, element) ? earlier : element;
  });
  return sameItems(before, kept) ? before : kept;
}

function sameFields(one: object, other: object): boolean {
  return Object.entries(one).every(([field, value]) => other[field as keyof typeof other] === value);
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
