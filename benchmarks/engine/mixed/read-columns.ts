import { closeSync, openSync, readSync } from "node:fs";
import type { MixedData } from "@interrelate/analysis";

const PIECE = 2 ** 24;
const FEWEST_ITEMS = 4;

/** Reads a file of ratings as the benchmarks write it into the columns of a crossed mixed model of the index. */
export function readMixedColumns(file: string): MixedData {
  const columns = growingColumns();
  const codes = {
    respondent: new Map<string, number>(),
    group: new Map<string, number>(),
    site: new Map<string, number>(),
  };
  for (const cells of linesOf(file)) {
    const answers = cells.slice(4).filter((cell) => cell !== "");
    if (answers.length < FEWEST_ITEMS) continue;
    const [site = "", respondent = "", from = "", to = ""] = cells;
    const index = answers.reduce((sum, cell) => sum + Number(cell), 0) / answers.length;
    columns.add(index, from === to ? 1 : 0, [
      codeOf(codes.respondent, respondent),
      codeOf(codes.group, to),
      codeOf(codes.site, site),
    ]);
  }
  const { index, within, groupings } = columns.finish();
  const [respondent, group, site] = groupings;
  return {
    response: index,
    columns: [new Float64Array(index.length).fill(1), within],
    names: ["(Intercept)", "within"],
    groupings: [
      { name: "respondent", index: respondent, levels: codes.respondent.size },
      { name: "rated_group", index: group, levels: codes.group.size },
      { name: "site", index: site, levels: codes.site.size },
    ],
  };
}

function* linesOf(file: string): Generator<string[]> {
  const handle = openSync(file, "r");
  const bytes = Buffer.alloc(PIECE);
  let rest = "";
  let header = true;
  for (let got = readSync(handle, bytes); got > 0; got = readSync(handle, bytes)) {
    const lines = (rest + bytes.toString("latin1", 0, got)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!header) yield line.split(",");
      header = false;
    }
  }
  closeSync(handle);
}

function codeOf(codes: Map<string, number>, label: string): number {
  const known = codes.get(label);
  if (known !== undefined) return known;
  codes.set(label, codes.size);
  return codes.size - 1;
}

/** Columns that double as they fill. */
function growingColumns() {
  let size = 0;
  let numbers = [new Float64Array(1024), new Float64Array(1024)] as const;
  let groupings = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)] as const;
  const doubled = <Column extends Float64Array | Int32Array>(column: Column): Column => {
    const wider = column instanceof Float64Array ? new Float64Array(size * 2) : new Int32Array(size * 2);
    wider.set(column);
    return wider as Column;
  };
  return {
    add(index: number, within: number, codes: readonly [number, number, number]): void {
      if (size === numbers[0].length) {
        numbers = [doubled(numbers[0]), doubled(numbers[1])];
        groupings = [doubled(groupings[0]), doubled(groupings[1]), doubled(groupings[2])];
      }
      numbers[0][size] = index;
      numbers[1][size] = within;
      for (const [at, column] of groupings.entries()) column[size] = codes[at] ?? 0;
      size += 1;
    },
    finish: () => ({
      index: numbers[0].subarray(0, size),
      within: numbers[1].subarray(0, size),
      groupings: groupings.map((column) => column.subarray(0, size)) as [Int32Array, Int32Array, Int32Array],
    }),
  };
}
