/** Which items (by position among all items of all snapshots) a snapshot asked, and which of them make which score. */
export interface Form {
  readonly asked: readonly number[];
  readonly communication: readonly number[];
  readonly relationship: readonly number[];
  readonly frequency: number | null;
  readonly minItems: number;
}

/**
 * The items that make a measure of somebody who answered these; `null` when they are too few. Measures are the index
 * (0), communication (1), relationship (2) and the items (3 and up).
 */
export function scoredItems(answered: readonly boolean[], form: Form, measure: number): readonly number[] | null {
  if (measure >= 3) return answered[measure - 3] ? [measure - 3] : null;
  const all = form.minItems >= form.asked.length;
  const items = [form.asked, form.communication, form.relationship][measure]!;
  const need = measure === 0 ? form.minItems : all ? items.length : Math.ceil(items.length / 2);
  const own = items.filter((item) => answered[item]);
  return own.length > 0 && own.length >= need ? own : null;
}

/** Whether somebody who answered these items has an index, so counts in a tie. */
export function isCounted(answered: readonly boolean[], form: Form): boolean {
  return scoredItems(answered, form, 0) !== null;
}
