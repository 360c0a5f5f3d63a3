import type { WholeNumbers } from "../rating-table.ts";

/** Values gathered before they are stored: columns grow by chunks, so that growing never holds a second copy of a large file. */
const CHUNK = 65536;

/** A column of whole numbers, kept in as few bytes each as its largest needs. */
export class WholeColumn {
  #chunks: WholeNumbers[] = [];
  #waiting = new Int32Array(0);
  #filled = 0;

  push(value: number): void {
    if (this.#filled === this.#waiting.length) {
      this.#flush();
      this.#waiting = new Int32Array(CHUNK);
    }
    this.#waiting[this.#filled++] = value;
  }

  /** Adds a copy of many values at once. */
  append(values: Int32Array): void {
    this.#flush();
    if (values.length > 0) this.#chunks.push(narrowestWhole(values).from(values));
  }

  finish(): WholeNumbers {
    this.#flush();
    const values = joined<WholeNumbers>(this.#chunks, new Int8Array(0));
    this.#chunks = [];
    return values;
  }

  #flush(): void {
    const values = this.#waiting.subarray(0, this.#filled);
    this.#filled = 0;
    this.#waiting = this.#waiting.subarray(0, 0);
    if (values.length > 0) this.append(values);
  }
}

/** A column of answers in half precision where there is such a thing, until an answer does not fit into it exactly. */
export class AnswerColumn {
  #chunks: Answers[] = [];
  #waiting = new Float64Array(0);
  #filled = 0;

  push(value: number): void {
    if (this.#filled === this.#waiting.length) {
      this.#flush();
      this.#waiting = new Float64Array(CHUNK);
    }
    this.#waiting[this.#filled++] = value;
  }

  /** Adds a copy of many values at once. */
  append(values: Float64Array): void {
    this.#flush();
    if (values.length > 0) this.#chunks.push(narrowestAnswers(values).from(values));
  }

  finish(): Answers {
    this.#flush();
    const values = joined<Answers>(this.#chunks, new Half(0));
    this.#chunks = [];
    return values;
  }

  #flush(): void {
    const values = this.#waiting.subarray(0, this.#filled);
    this.#filled = 0;
    this.#waiting = this.#waiting.subarray(0, 0);
    if (values.length > 0) this.append(values);
  }
}

type Answers = Float32Array | Float64Array;

/** Half precision holds every answer of a scale in two bytes; older browsers do not have it. */
const Half: Float32ArrayConstructor =
  (globalThis as { Float16Array?: Float32ArrayConstructor }).Float16Array ?? Float32Array;

function narrowestWhole(values: Int32Array) {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low >= -128 && high <= 127) return Int8Array;
  return low >= -32768 && high <= 32767 ? Int16Array : Int32Array;
}

function narrowestAnswers(values: Float64Array) {
  if (fits(values, new Half(1))) return Half;
  return fits(values, new Float32Array(1)) ? Float32Array : Float64Array;
}

function fits(values: Float64Array, probe: Float32Array): boolean {
  for (const value of values) {
    probe[0] = value;
    if (probe[0] !== value && !Number.isNaN(value)) return false;
  }
  return true;
}

/** One array of the widest kind among the chunks, which are let go one by one. */
function joined<Values extends WholeNumbers | Answers>(chunks: Values[], none: Values): Values {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const widest = chunks.reduce(
    (most, chunk) => (chunk.BYTES_PER_ELEMENT > most.BYTES_PER_ELEMENT ? chunk : most),
    none,
  );
  const values = new (widest.constructor as new (length: number) => Values)(length);
  let at = length;
  for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
    at -= chunk.length;
    values.set(chunk, at);
  }
  return values;
}
