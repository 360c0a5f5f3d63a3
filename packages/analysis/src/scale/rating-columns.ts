import type { RatingTable, WholeNumbers } from "../rating-table.ts";
import { AnswerColumn, WholeColumn } from "./growing-column.ts";
import { createLabelList, type LabelList, sortLabels } from "./label-list.ts";

/** A rating table under construction; labels are numbered in order of appearance until it is finished. */
export interface RatingColumns {
  readonly respondents: LabelList;
  readonly groups: LabelList;
  readonly sites: LabelList;
  readonly waves: LabelList;
  add(row: TableRow, answers: Float64Array): void;
  /**
   * Adds many rows at once. The answer to item `i` of row `r` is `meanings[i][codes[places[r] + i]]`.
   */
  append(rows: TableRows, codes: Uint8Array, meanings: readonly Float64Array[]): void;
  /** The table, with groups, sites and waves in ascending order (by number where all are numbers). */
  finish(items: readonly string[]): RatingTable;
}

/** Numbers of the labels of one row; `site` and `wave` are -1 where it names none. */
export interface TableRow {
  respondent: number;
  from: number;
  to: number;
  site: number;
  wave: number;
}

/** The same for many rows, column by column. */
export interface TableRows extends Readonly<Record<keyof TableRow, Int32Array>> {
  /** Where the codes of each row's answers begin. */
  readonly places: Int32Array;
}

/** Room that columns begin with. */
export interface ColumnRoom {
  /** About how many rows will come, so that columns need not grow. */
  readonly rows: number;
  /** Whether other threads are to read the columns. */
  readonly shared: boolean;
}

/** Empty columns for `items` items. */
export function createRatingColumns(items: number, { rows, shared }: ColumnRoom = NO_ROOM): RatingColumns {
  const [respondents, groups, sites, waves] = [
    createLabelList(),
    createLabelList(),
    createLabelList(),
    createLabelList(),
  ];
  const [respondent, from, to, site, wave] = [0, 1, 2, 3, 4].map(() => new WholeColumn(rows, shared)) as FiveColumns;
  const answers = Array.from({ length: items }, () => new AnswerColumn(rows, shared));
  return {
    respondents,
    groups,
    sites,
    waves,
    add(row, values) {
      respondent.push(row.respondent);
      from.push(row.from);
      to.push(row.to);
      site.push(row.site);
      wave.push(row.wave);
      for (let item = 0; item < items; item++) answers[item]!.push(values[item]!);
    },
    append(added, codes, meanings) {
      respondent.append(added.respondent, respondents.labels.length);
      from.append(added.from, groups.labels.length);
      to.append(added.to, groups.labels.length);
      site.append(added.site, sites.labels.length);
      wave.append(added.wave, waves.labels.length);
      for (let item = 0; item < items; item++) {
        answers[item]!.append(codes.subarray(item), added.places, meanings[item]!);
      }
    },
    finish(names) {
      const sortedGroups = sortLabels(groups.labels);
      const sortedSites = sortLabels(sites.labels);
      const sortedWaves = sortLabels(waves.labels);
      return {
        respondents: respondents.labels,
        groups: sortedGroups.labels,
        sites: sortedSites.labels,
        waves: sortedWaves.labels,
        items: names,
        respondent: respondent.finish(),
        from: renumber(from.finish(), sortedGroups.places),
        to: renumber(to.finish(), sortedGroups.places),
        site: renumber(site.finish(), sortedSites.places),
        wave: renumber(wave.finish(), sortedWaves.places),
        answers: answers.map((column) => column.finish()),
      };
    },
  };
}

const NO_ROOM: ColumnRoom = { rows: 0, shared: false };

type FiveColumns = [WholeColumn, WholeColumn, WholeColumn, WholeColumn, WholeColumn];

function renumber(values: WholeNumbers, places: Int32Array): WholeNumbers {
  for (let row = 0; row < values.length; row++) if (values[row]! >= 0) values[row] = places[values[row]!]!;
  return values;
}
