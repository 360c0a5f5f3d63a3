import type { MappedColumns, ReadExclusion } from "@interrelate/analysis";

/** Rows left out of a table, by wave (`""` where a row names none) and reason. */
export interface Exclusions {
  readonly byWave: Readonly<Record<string, Readonly<Record<ReadExclusion, number>>>>;
  /** Counts a row with these cells. */
  count(reason: ReadExclusion, cells: readonly string[]): void;
}

/** No row left out yet, of a file with these columns. */
export function createExclusions(columns: MappedColumns): Exclusions {
  const byWave: Record<string, Record<ReadExclusion, number>> = {};
  return {
    byWave,
    count(reason, cells) {
      const wave = (cells[columns.wave] ?? "").trim();
      byWave[wave] ??= { notWorkingWith: 0, missingGroup: 0, invalidValue: 0, duplicate: 0 };
      byWave[wave][reason] += 1;
    },
  };
}
