import type { MapFlow, MapStep } from "@interrelate/contract";

/**
 * The row of every step within its lane, 0 for the top; no two steps of a lane share a row and a column.
 *
 * A step stands in the row of the step of its lane that leads to it when nothing stands between the two, so that the
 * flow runs straight; else in the first free row. Of steps that share a column of a lane those come first whose
 * predecessors stand higher.
 */
export function stepRows(
  steps: readonly MapStep[],
  forward: readonly MapFlow[],
  columns: ReadonlyMap<string, number>,
  lanes: readonly string[],
): Map<string, number> {
  const rows = new Map<string, number>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const arriving = Map.groupBy(forward, (flow) => flow.to);
  const before = (step: MapStep) => (arriving.get(step.id) ?? []).flatMap((flow) => byId.get(flow.from) ?? []);
  const columnOf = (step: MapStep) => columns.get(step.id) ?? 0;
  const taken = new Set<string>();
  const cells = (step: MapStep, row: number, from: number) =>
    Array.from({ length: columnOf(step) - from + 1 }, (_, place) => `${step.workgroupId} ${row} ${from + place}`);

  const byColumn = Map.groupBy(steps, columnOf);
  for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
    for (const step of fromTop(byColumn.get(column) ?? [], before, rows, lanes)) {
      const straight = before(step)
        .filter((each) => each.workgroupId === step.workgroupId)
        .map((each) => ({ row: rows.get(each.id) ?? 0, way: cells(step, rows.get(each.id) ?? 0, columnOf(each) + 1) }))
        .find(({ way }) => way.every((cell) => !taken.has(cell)));
      const row = straight?.row ?? firstFree((each) => !taken.has(`${step.workgroupId} ${each} ${column}`));
      for (const cell of straight?.way ?? cells(step, row, column)) taken.add(cell);
      rows.set(step.id, row);
    }
  }
  return rows;
}

/** Steps of one column, those first whose predecessors stand higher; without any a step stands where its lane does. */
function fromTop(
  steps: readonly MapStep[],
  before: (step: MapStep) => MapStep[],
  rows: ReadonlyMap<string, number>,
  lanes: readonly string[],
): MapStep[] {
  const places = new Map(lanes.map((lane, place) => [lane, place]));
  const height = ({ id, workgroupId }: MapStep) => (places.get(workgroupId) ?? 0) + (rows.get(id) ?? 0) / 1000;
  const wish = (step: MapStep) => {
    const heights = before(step).map(height);
    return heights.length === 0 ? height(step) : heights.reduce((sum, each) => sum + each, 0) / heights.length;
  };
  return steps
    .map((step) => ({ step, wish: wish(step) }))
    .sort((a, b) => a.wish - b.wish)
    .map(({ step }) => step);
}

function firstFree(isFree: (row: number) => boolean): number {
  let row = 0;
  while (!isFree(row)) row++;
  return row;
}
