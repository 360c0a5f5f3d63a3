import { DIMENSIONS, type WideMapping, type WidePreview, WORKS_WITH } from "@interrelate/contract";
import { cellAt, type SurveyFile } from "./survey-file.ts";

/** A value as it stands in cells, how often, and what a dictionary says it stands for. */
export type FoundValue = WidePreview["ownValues"][number];

/** More different values than this are no scale; a column that has them holds something else. */
export const MOST_VALUES = 60;

/** The values found for each of the seven items and for "works with", blank cells among them as "". */
export function foundValues(file: SurveyFile, mapping: WideMapping): FoundValue[][] {
  return Array.from({ length: WORKS_WITH + 1 }, (_, item) =>
    valuesIn(
      file,
      mapping.assigned.filter((each) => each.item === item).map(({ column }) => column),
    ),
  );
}

/** The different values of some columns, numbers first in their order, then words as they come; the list ends after `MOST_VALUES`. */
export function valuesIn({ rows, columns }: SurveyFile, positions: readonly number[]): FoundValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const position of positions) {
      const value = cellAt(row, position);
      const count = counts.get(value) ?? 0;
      if (count > 0 || counts.size <= MOST_VALUES) counts.set(value, count + 1);
    }
  }
  const label = (value: string) =>
    positions.map((position) => columns[position]?.choices.get(value)).find((each) => each !== undefined) ?? null;
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .toSorted((one, other) => order(one.value) - order(other.value));
}

function order(value: string): number {
  if (value === "") return Number.MAX_VALUE;
  const number = Number(value.replace(",", "."));
  return Number.isNaN(number) ? 1e300 : number;
}

/**
 * Items whose answers are written alike, so that their values are said once: frequency and "works with" by themselves;
 * of the other six those that have a value in common.
 */
export function scalesOf(found: readonly (readonly FoundValue[])[]): WidePreview["scales"] {
  const scales: { items: number[]; values: Map<string, FoundValue> }[] = [];
  for (const [item, values] of found.entries()) {
    if (values.length === 0) continue;
    const alone = item === 0 || item === WORKS_WITH;
    const same = scales.filter(
      (scale) =>
        !alone && scale.items.every((each) => each > 0 && each < DIMENSIONS.length) && shares(scale.values, values),
    );
    const joined = { items: [item], values: new Map(values.map((each) => [each.value, each])) };
    for (const scale of same) {
      scales.splice(scales.indexOf(scale), 1);
      joined.items.push(...scale.items);
      for (const each of scale.values.values()) {
        const count = each.count + (joined.values.get(each.value)?.count ?? 0);
        joined.values.set(each.value, { ...each, count });
      }
    }
    scales.push({ ...joined, items: joined.items.toSorted() });
  }
  return scales
    .toSorted((one, other) => Math.min(...one.items) - Math.min(...other.items))
    .map(({ items, values }) => ({
      items,
      values: [...values.values()].toSorted((one, other) => order(one.value) - order(other.value)),
    }));
}

function shares(scale: ReadonlyMap<string, FoundValue>, values: readonly FoundValue[]): boolean {
  return values.some(({ value }) => value !== "" && scale.has(value));
}
