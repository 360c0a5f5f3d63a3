import type { DataTable } from "@interrelate/analysis";
import { openCsv } from "@interrelate/server/csv";
import { BadInput } from "../bad-input.ts";
import { counted } from "../counted.ts";
import { openInput } from "../open-input.ts";
import { withoutKeeping } from "../without-keeping.ts";

/**
 * Reads a CSV file (or standard input for `-`) into named columns of text.
 *
 * @throws BadInput with one sentence, when it cannot be read, names a column twice, has no rows or a row of another length
 */
export function readTable(file: string): Promise<DataTable> {
  return withoutKeeping(() => readColumns(file));
}

async function readColumns(file: string): Promise<DataTable> {
  const input = await openInput(file);
  const { header, rows } = await openCsv(input.bytes, { oneColumn: true });
  const twice = header.find((name, at) => header.indexOf(name) < at);
  if (twice !== undefined) throw new BadInput(`${input.name} has two columns “${twice}”. Please rename one of them.`);
  const columns = header.map((): string[] => []);
  let length = 0;
  for await (const { cells, line } of rows) {
    if (cells.length !== header.length) {
      throw new BadInput(
        `Line ${line} of ${input.name} has ${counted(cells.length, "cell")} and the header ${header.length}. Please mend that line.`,
      );
    }
    for (const [at, column] of columns.entries()) column.push(cells[at] ?? "");
    length += 1;
  }
  if (length === 0) throw new BadInput(`There are no rows below the header of ${input.name}.`);
  return { length, columns: new Map(header.map((name, at) => [name, columns[at] ?? []])) };
}
