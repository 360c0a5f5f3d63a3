/** Rows in which every cell is the number of its text among `CodedTexts`. */
export interface CodedRows {
  readonly length: number;
  /** `RAGGED` where the row has not as many cells as the header. */
  readonly respondent: Int32Array;
  readonly own: Uint16Array;
  readonly rated: Uint16Array;
  /** Without meaning where the mapping names no such column. */
  readonly site: Uint16Array;
  readonly wave: Uint16Array;
  /** `row * items + item`. */
  readonly answers: Uint8Array;
  /** The cells of the ragged rows, in their order. */
  readonly ragged: readonly (readonly string[])[];
}

/** The texts that one parser has met so far, by number; cells are as in the file, blanks around them included. */
export interface CodedTexts {
  readonly respondent: readonly string[];
  readonly own: readonly string[];
  readonly rated: readonly string[];
  readonly site: readonly string[];
  readonly wave: readonly string[];
  readonly answer: readonly string[];
}

/** Stands for the respondent of a row with more or fewer cells than the header. */
export const RAGGED = -1;

/** Texts of answers a parser may number, since their numbers are bytes. */
export const MOST_ANSWER_TEXTS = 256;
