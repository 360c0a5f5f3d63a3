import { type CodedRows, MOST_ANSWER_TEXTS, RAGGED } from "../scale/coded-rows.ts";
import { ByteLabels } from "./byte-labels.ts";
import { FIRST_ITEM, LABELS, type PlainLayout } from "./plain-layout.ts";
import type { RowRoom } from "./row-room.ts";

/** What a parser tells of a block beside the numbers it wrote, with the texts that none of its blocks had before. */
export interface CodedBlock extends Pick<CodedRows, "length" | "ragged"> {
  readonly texts: Readonly<Record<(typeof LABELS)[number] | "answer", readonly string[]>>;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Groups, sites and waves are numbered in two bytes. */
const MOST_LABELS = 65_536;

/** A longer row is looked at by the ordinary reader, which has a sentence about rows that never end. */
const LONGEST_ROW = 65_536;

/** Says that the bytes need the ordinary reader. */
const UNUSUAL = -1;

/** Turns blocks of whole lines into rows of numbers, byte by byte and without a text for each cell. */
export class BlockParser {
  readonly #layout: PlainLayout;
  readonly #textOf: (bytes: Uint8Array) => string;
  readonly #isEnd = new Uint8Array(256);
  readonly #labels = LABELS.map(() => new ByteLabels());
  readonly #answers = new ByteLabels();
  /** Number of the answer that is one byte alone, -1 before it is met; most answers are. */
  readonly #single = new Int16Array(256).fill(-1);
  readonly #told = new Int32Array(LABELS.length + 1);
  #empty = -1;
  #numbers: (Int32Array | Uint16Array)[] = [];
  #codes: Uint8Array = new Uint8Array(0);
  #ragged: string[][] = [];

  /** @param textOf the text of some bytes in UTF-8 */
  constructor(layout: PlainLayout, textOf: (bytes: Uint8Array) => string) {
    this.#layout = layout;
    this.#textOf = textOf;
    this.#isEnd[layout.delimiter] = 1;
    this.#isEnd[LINE_FEED] = 1;
    if (layout.returns) this.#isEnd[CARRIAGE_RETURN] = 1;
  }

  /**
   * Writes the rows of `bytes` from `start`, where a line begins, to `end`, right after a line feed, into `room`;
   * `null` when something in them needs the ordinary reader. The bytes are UTF-8 without quotation marks, and there
   * is room for a row in every two of them.
   */
  parse(bytes: Uint8Array, start: number, end: number, room: RowRoom): CodedBlock | null {
    this.#numbers = LABELS.map((label) => room[label]);
    this.#codes = room.answers;
    this.#ragged = [];
    let row = 0;
    let at = start;
    while (at < end) {
      const isBlank = this.#isLineEnd(bytes, at);
      const next = isBlank ? this.#afterLine(bytes, at) : this.#readRow(bytes, at, row);
      if (next === UNUSUAL || next - at > LONGEST_ROW) return null;
      if (!isBlank) row += 1;
      at = next;
    }
    const few = this.#labels.every((labels, role) => role === 0 || labels.count <= MOST_LABELS);
    return few && this.#answers.count <= MOST_ANSWER_TEXTS ? this.#blockOf(row) : null;
  }

  /** Reads the row at `start` into place `row`; returns where the next line begins. */
  #readRow(bytes: Uint8Array, start: number, row: number): number {
    const { roles, delimiter, items } = this.#layout;
    const last = roles.length - 1;
    let at = start;
    for (let column = 0; column <= last; column++) {
      const role = roles[column]!;
      if (role >= FIRST_ITEM) at = this.#readAnswer(bytes, at, row * items + role - FIRST_ITEM);
      else if (role >= 0) {
        const labels = this.#labels[role]!;
        this.#numbers[role]![row] = labels.read(bytes, at, this.#isEnd);
        at = labels.end;
      } else while (this.#isEnd[bytes[at]!] === 0) at += 1;
      if (column === last) break;
      if (bytes[at] !== delimiter) return this.#takeRagged(bytes, start, row);
      at += 1;
    }
    return bytes[at] === delimiter ? this.#passEmptyEnd(bytes, start, at, row) : this.#afterLine(bytes, at);
  }

  #readAnswer(bytes: Uint8Array, at: number, place: number): number {
    const first = bytes[at]!;
    if (this.#isEnd[first] === 1) {
      if (this.#empty === -1) this.#empty = this.#answers.read(bytes, at, this.#isEnd);
      this.#codes[place] = this.#empty;
      return at;
    }
    if (this.#isEnd[bytes[at + 1]!] === 1 && this.#single[first] !== -1) {
      this.#codes[place] = this.#single[first]!;
      return at + 1;
    }
    const number = this.#answers.read(bytes, at, this.#isEnd);
    this.#codes[place] = number;
    if (this.#answers.end === at + 1 && number < MOST_ANSWER_TEXTS) this.#single[first] = number;
    return this.#answers.end;
  }

  /** Cells beyond the header mean nothing when they are all blank. */
  #passEmptyEnd(bytes: Uint8Array, start: number, at: number, row: number): number {
    const end = this.#endOfLine(bytes, at);
    const extra = this.#cellsOf(bytes.subarray(at + 1, end));
    return extra.every((cell) => cell.trim() === "")
      ? this.#afterLine(bytes, end)
      : this.#takeRagged(bytes, start, row);
  }

  #takeRagged(bytes: Uint8Array, start: number, row: number): number {
    const end = this.#endOfLine(bytes, start);
    this.#ragged.push(this.#cellsOf(bytes.subarray(start, end)));
    this.#numbers[0]![row] = RAGGED;
    return this.#afterLine(bytes, end);
  }

  #cellsOf(line: Uint8Array): string[] {
    return this.#textOf(line).split(String.fromCharCode(this.#layout.delimiter));
  }

  #endOfLine(bytes: Uint8Array, from: number): number {
    let at = from;
    while (!this.#isLineEnd(bytes, at)) at += 1;
    return at;
  }

  #isLineEnd(bytes: Uint8Array, at: number): boolean {
    return bytes[at] === LINE_FEED || (this.#layout.returns && bytes[at] === CARRIAGE_RETURN);
  }

  /** Where the next line begins; a return without a feed, or a feed without the return, is for the ordinary reader. */
  #afterLine(bytes: Uint8Array, at: number): number {
    if (!this.#layout.returns) return at + 1;
    return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : UNUSUAL;
  }

  #blockOf(length: number): CodedBlock {
    const [respondent, own, rated, site, wave] = this.#labels.map((labels, role) => this.#newTexts(labels, role));
    const answer = this.#newTexts(this.#answers, LABELS.length);
    const texts = { respondent: respondent!, own: own!, rated: rated!, site: site!, wave: wave!, answer };
    return { length, ragged: this.#ragged, texts };
  }

  #newTexts(labels: ByteLabels, place: number): string[] {
    const told = this.#told[place]!;
    this.#told[place] = labels.count;
    return Array.from({ length: labels.count - told }, (_, i) => this.#textOf(labels.bytesOf(told + i)));
  }
}
