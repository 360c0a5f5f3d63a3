import { Labels } from "./labels.ts";
import type { RatingsToImport, RejectedRow, SheetToImport } from "./ratings-to-import.ts";
import { type CsvRow, shorten } from "./read-csv.ts";
import { createRowReader, type Rejection, type RowReading, type SettledMapping } from "./read-row.ts";

/** With more rejected rows than this, a file holds something else than ratings, and its list helps nobody. */
export const MOST_REJECTED = 50_000;

/**
 * Reads all rows under a mapping without open questions, keeping the valid ones and listing every other one with its
 * line. Only valid rows bind a respondent to a workgroup and a site within a wave and use up a rating, so a row is
 * judged by the valid rows before it. Once more than `MOST_REJECTED` rows are rejected, it reads no further.
 */
export async function collectRatings(
  header: readonly string[],
  rows: AsyncIterable<CsvRow>,
  mapping: SettledMapping,
): Promise<RatingsToImport> {
  const readRow = createRowReader(header, mapping);
  const collection = new RatingsCollection();
  for await (const row of rows) {
    collection.take(readRow(row), row.line);
    if (collection.rejected > MOST_REJECTED) break;
  }
  return collection.finish();
}

/**
 * Takes readings one by one, keeping those that agree with the ones before: one workgroup and one site for a respondent
 * in a wave, and each workgroup rated once.
 */
export class RatingsCollection {
  #rows = 0;
  readonly #sheets: SheetToImport[] = [];
  readonly #sheet: number[] = [];
  readonly #rated: number[] = [];
  readonly #worksWith: boolean[] = [];
  readonly #answers: number[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #respondents = new Labels();
  readonly #workgroups = new Labels();
  readonly #sites = new Labels();
  readonly #waves = new Labels();
  readonly #begun = new Map<string, BegunSheet>();
  /** Line of the rating of a workgroup on a sheet, by the two positions. */
  readonly #lineOf = new Map<number, number>();

  /** Number of rejected rows so far. */
  get rejected(): number {
    return this.#rejected.length;
  }

  take(reading: RowReading | Rejection, line: number): void {
    this.#rows += 1;
    const rejection = "reason" in reading ? reading : this.#add(reading, line);
    if (rejection !== null) this.#rejected.push({ line, reason: rejection.reason, detail: rejection.detail });
  }

  finish(): RatingsToImport {
    return {
      rows: this.#rows,
      respondents: this.#respondents.list,
      workgroups: this.#workgroups.list,
      sites: this.#sites.list,
      waves: this.#waves.list,
      sheets: this.#sheets,
      sheet: this.#sheet,
      rated: this.#rated,
      worksWith: this.#worksWith,
      answers: this.#answers,
      rejected: this.#rejected,
    };
  }

  #add(reading: RowReading, line: number): Rejection | null {
    const key = `${reading.wave}\n${reading.respondent}`;
    const known = this.#begun.get(key);
    if (known !== undefined) {
      const conflict = this.#conflict(reading, known);
      if (conflict !== null) return conflict;
    }
    const begun = known ?? this.#begin(reading, key, line);
    if (reading.site !== "") {
      begun.site = reading.site;
      begun.sheet.site = this.#sites.positionOf(reading.site);
    }
    const rated = this.#workgroups.positionOf(reading.rated);
    this.#lineOf.set(ratingKey(begun.position, rated), line);
    this.#sheet.push(begun.position);
    this.#rated.push(rated);
    this.#worksWith.push(reading.worksWith);
    this.#answers.push(...reading.answers);
    return null;
  }

  /** What this row contradicts or repeats among the valid rows of the same respondent and wave. */
  #conflict(reading: RowReading, known: BegunSheet): Rejection | null {
    const who = shorten(reading.respondent);
    const elsewhere = (what: string, now: string, before: string): Rejection => ({
      reason: "invalidValue",
      detail: `${who} belongs to the ${what} “${shorten(now)}” here and to “${shorten(before)}” on line ${known.firstLine}; a respondent has one ${what} in a wave. If codes repeat, make them unique.`,
    });
    const { group, site } = known;
    if (group !== reading.group) return elsewhere("workgroup", reading.group, group);
    // A row that names no site contradicts none.
    if (site !== "" && reading.site !== "" && site !== reading.site) return elsewhere("site", reading.site, site);
    const first = this.#lineOf.get(ratingKey(known.position, this.#workgroups.find(reading.rated)));
    if (first === undefined) return null;
    return {
      reason: "duplicate",
      detail: `${who} has already rated ${shorten(reading.rated)} in this wave, on line ${first}.`,
    };
  }

  #begin(reading: RowReading, key: string, firstLine: number): BegunSheet {
    const sheet = {
      wave: this.#waves.positionOf(reading.wave),
      respondent: this.#respondents.positionOf(reading.respondent),
      group: this.#workgroups.positionOf(reading.group),
      site: -1,
    };
    const begun = { position: this.#sheets.push(sheet) - 1, sheet, firstLine, group: reading.group, site: "" };
    this.#begun.set(key, begun);
    return begun;
  }
}

/** A sheet with what its valid rows said so far; `site` is `""` as long as none named one. */
interface BegunSheet {
  readonly position: number;
  readonly sheet: Omit<SheetToImport, "site"> & { site: number };
  readonly firstLine: number;
  readonly group: string;
  site: string;
}

function ratingKey(sheet: number, rated: number): number {
  return sheet * 65_536 + rated;
}
