/**
 * What stands at a position that a scenario points at.
 *
 * @throws RangeError when nothing does.
 */
export function itemAt<Item>(items: readonly Item[], position: number): Item {
  const item = items[position];
  if (item === undefined) throw new RangeError(`The scenario points at position ${position} of ${items.length}.`);
  return item;
}
