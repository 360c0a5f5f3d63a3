import { type CodedRows, type CodedTexts, RAGGED } from "./coded-rows.ts";
import { createGatheredRows } from "./gathered-rows.ts";
import { createKnownTexts, type KnownTexts } from "./known-texts.ts";
import type { Participation } from "./participation.ts";
import type { TableRow } from "./rating-columns.ts";
import type { Judgement, ReadExclusion, RowReader } from "./row-reader.ts";

/** Judges a row of cells; the row reader holds the row when it is a rating. */
type Judge = (cells: readonly string[]) => Judgement;

type OnExcluded = (reason: ReadExclusion, cells: readonly string[]) => void;

/**
 * A reader of coded rows on top of a reader of cells.
 *
 * A row all of whose texts stood in accepted rows before, and which no earlier row contradicts or repeats, is
 * accepted by its numbers alone; every other one is written out and judged like any row. So both ways of reading
 * end in the same table.
 *
 * @param count called for every row accepted by its numbers, in order with `judge`
 */
export function createCodedRowReader(reader: RowReader, count: () => void, judge: Judge) {
  const { table, participation } = reader;
  const items = reader.columns.items.length;
  const known = new Map<CodedTexts, KnownTexts>();
  const gathered = createGatheredRows();

  return (rows: CodedRows, texts: CodedTexts, onExcluded: OnExcluded): void => {
    const numbers = known.get(texts) ?? createKnownTexts(reader, texts);
    known.set(texts, numbers);
    gathered.begin(rows.length);
    let ragged = 0;
    for (let at = 0; at < rows.length; at++) {
      if (numbers.identify(rows, at) && isOpen(participation, numbers.row)) {
        const { row } = numbers;
        participation.record(Math.max(0, row.wave), row.respondent, row.from, row.site, row.to);
        gathered.add(row, at * items);
        count();
        continue;
      }
      const cells = rows.respondent[at] === RAGGED ? rows.ragged[ragged++]! : writeOut(reader, texts, rows, at);
      const judgement = judge(cells);
      if (judgement === "rating") {
        gathered.add(reader.row, at * items);
        numbers.learn(rows, at);
      } else if (judgement !== "blank") onExcluded(judgement, cells);
    }
    gathered.finish(table, rows.answers, numbers.scores);
  };
}

/** Whether no earlier row of the wave contradicts or holds this rating. */
function isOpen(participation: Participation, { respondent, from, to, site, wave }: TableRow): boolean {
  const where = Math.max(0, wave);
  return (
    participation.contradiction(where, respondent, from, site) === null &&
    !participation.hasRated(where, respondent, to)
  );
}

/** The cells of a coded row; those of columns that are not mapped are empty. */
function writeOut({ columns }: RowReader, texts: CodedTexts, rows: CodedRows, at: number): string[] {
  const cells = new Array<string>(columns.width).fill("");
  const write = (column: number, text: string | undefined) => {
    if (column !== -1) cells[column] = text!;
  };
  write(columns.respondent, texts.respondent[rows.respondent[at]!]);
  write(columns.respondentGroup, texts.own[rows.own[at]!]);
  write(columns.ratedGroup, texts.rated[rows.rated[at]!]);
  write(columns.site, texts.site[rows.site[at]!]);
  write(columns.wave, texts.wave[rows.wave[at]!]);
  const first = at * columns.items.length;
  for (const [item, column] of columns.items.entries()) write(column, texts.answer[rows.answers[first + item]!]);
  return cells;
}
