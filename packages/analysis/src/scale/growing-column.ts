import type { WholeNumbers } from "../rating-table.ts";

/** Values a column has room for before it grows; it then grows by half, and by kind when a value does not fit. */
const LEAST_ROOM = 1024;

/** A column of whole numbers, kept in as few bytes each as its largest needs. */
export class WholeColumn {
  #values: WholeNumbers;
  #length = 0;

  /**
   * @param expected how many values will come; room that is not used costs no memory
   * @param shared whether other threads are to read the column
   */
  constructor(expected = 0, shared = false) {
    this.#values = roomFor(Int8Array, Math.max(expected, LEAST_ROOM), shared);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = grown(this.#values, this.#length + 1);
    this.#values[this.#length] = value;
    if (this.#values[this.#length] !== value) {
      this.#values = converted(this.#values, this.#length, kindFor(value));
      this.#values[this.#length] = value;
    }
    this.#length += 1;
  }

  /** Adds many values at once, none of them below -1 or above `most`. */
  append(values: Int32Array, most: number): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) this.#values = grown(this.#values, length);
    if (kindFor(most).BYTES_PER_ELEMENT > this.#values.BYTES_PER_ELEMENT) {
      this.#values = converted(this.#values, this.#length, kindFor(most));
    }
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  finish(): WholeNumbers {
    return this.#values.subarray(0, this.#length);
  }
}

/** A column of answers in half precision where there is such a thing, until an answer does not fit into it exactly. */
export class AnswerColumn {
  #values: Answers;
  #length = 0;

  /** @param expected,shared as for `WholeColumn` */
  constructor(expected = 0, shared = false) {
    this.#values = roomFor(Half, Math.max(expected, LEAST_ROOM), shared);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = grown(this.#values, this.#length + 1);
    this.#widenFor(value);
    this.#values[this.#length++] = value;
  }

  /** Adds `meanings[codes[at]]` for `at` in `places`. */
  append(codes: Uint8Array, places: Int32Array, meanings: Float64Array): void {
    const length = this.#length + places.length;
    if (length > this.#values.length) this.#values = grown(this.#values, length);
    for (const meaning of meanings) this.#widenFor(meaning);
    const own = new (this.#values.constructor as Kind<Answers>)(meanings.length);
    own.set(meanings);
    copyCoded(bitsOf(own), codes, places, bitsOf(this.#values.subarray(this.#length, length)));
    this.#length = length;
  }

  finish(): Answers {
    return this.#values.subarray(0, this.#length);
  }

  #widenFor(value: number): void {
    while (!fits(value, this.#values)) {
      const Wider = this.#values instanceof Float32Array ? Float64Array : Float32Array;
      this.#values = converted(this.#values, this.#length, Wider);
    }
  }
}

type Answers = Float32Array | Float64Array;

/** Half precision holds every answer of a scale in two bytes; older browsers do not have it. */
const Half: Float32ArrayConstructor =
  (globalThis as { Float16Array?: Float32ArrayConstructor }).Float16Array ?? Float32Array;

const half = new Half(1);

/** Half precision as the whole numbers it is stored as, which are moved without being turned into numbers and back. */
function bitsOf(values: Answers): Answers | Uint16Array {
  const { buffer, byteOffset, length, BYTES_PER_ELEMENT } = values;
  return BYTES_PER_ELEMENT === 2 ? new Uint16Array(buffer, byteOffset, length) : values;
}

function copyCoded(
  meanings: Answers | Uint16Array,
  codes: Uint8Array,
  places: Int32Array,
  values: Answers | Uint16Array,
): void {
  for (let i = 0; i < places.length; i++) values[i] = meanings[codes[places[i]!]!]!;
}

function fits(value: number, values: Answers): boolean {
  if (values instanceof Float64Array || Number.isNaN(value)) return true;
  if (values instanceof Float32Array) return Math.fround(value) === value;
  half[0] = value;
  return half[0] === value;
}

function kindFor(value: number): Kind<WholeNumbers> {
  if (value >= -128 && value <= 127) return Int8Array;
  return value >= -32768 && value <= 32767 ? Int16Array : Int32Array;
}

interface Kind<Values> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Values;
  new (buffer: SharedArrayBuffer): Values;
}

function roomFor<Values>(Kind: Kind<Values>, length: number, shared: boolean): Values {
  return shared ? new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT)) : new Kind(length);
}

function isShared({ buffer }: WholeNumbers | Answers): boolean {
  return !(buffer instanceof ArrayBuffer);
}

/** The same values of another kind; only the filled part is touched, so that the rest stays without memory. */
function converted<Values extends WholeNumbers | Answers>(values: Values, filled: number, Kind: Kind<Values>): Values {
  const other = roomFor(Kind, values.length, isShared(values));
  other.set(values.subarray(0, filled));
  return other;
}

function grown<Values extends WholeNumbers | Answers>(values: Values, least: number): Values {
  const length = Math.max(least, Math.ceil(values.length * 1.5));
  const larger = roomFor(values.constructor as Kind<Values>, length, isShared(values));
  larger.set(values);
  return larger;
}
