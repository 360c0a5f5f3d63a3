import type { CodedRows } from "../scale/coded-rows.ts";

/** Room for the numbers of some rows. */
export type RowRoom = Omit<CodedRows, "length" | "ragged">;

/** Bytes of respondent and four further labels. */
const LABEL_BYTES = 12;

/** Bytes that room for so many rows takes. */
export function bytesOfRoom(rows: number, items: number): number {
  return rows * (LABEL_BYTES + items);
}

/** Lays out room for `rows` rows over a buffer of `bytesOfRoom` bytes; two threads may each lay it over a shared one. */
export function roomOver(buffer: ArrayBuffer | SharedArrayBuffer, rows: number, items: number): RowRoom {
  return {
    respondent: new Int32Array(buffer, 0, rows),
    own: new Uint16Array(buffer, 4 * rows, rows),
    rated: new Uint16Array(buffer, 6 * rows, rows),
    site: new Uint16Array(buffer, 8 * rows, rows),
    wave: new Uint16Array(buffer, 10 * rows, rows),
    answers: new Uint8Array(buffer, LABEL_BYTES * rows, rows * items),
  };
}
