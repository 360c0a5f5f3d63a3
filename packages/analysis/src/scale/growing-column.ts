/** Rows per chunk: columns grow by chunks, so that growing never holds a second copy of a large file. */
const CHUNK = 65536;

/** A column of whole numbers. */
export class WholeColumn {
  #chunks: Int32Array[] = [];
  #current = new Int32Array(0);
  #filled = 0;

  push(value: number): void {
    if (this.#filled === this.#current.length) {
      this.#current = new Int32Array(CHUNK);
      this.#chunks.push(this.#current);
      this.#filled = 0;
    }
    this.#current[this.#filled++] = value;
  }

  finish(): Int32Array {
    const values = new Int32Array(lengthOf(this.#chunks, this.#filled));
    joinInto(values, this.#chunks);
    this.#chunks = [];
    return values;
  }
}

/** A column of answers in single precision, until an answer does not fit into it exactly. */
export class AnswerColumn {
  #chunks: (Float32Array | Float64Array)[] = [];
  #current: Float32Array | Float64Array = new Float32Array(0);
  #filled = 0;
  #single = true;

  push(value: number): void {
    if (this.#single && Math.fround(value) !== value && !Number.isNaN(value)) this.#widen();
    if (this.#filled === this.#current.length) {
      this.#current = this.#single ? new Float32Array(CHUNK) : new Float64Array(CHUNK);
      this.#chunks.push(this.#current);
      this.#filled = 0;
    }
    this.#current[this.#filled++] = value;
  }

  finish(): Float32Array | Float64Array {
    const length = lengthOf(this.#chunks, this.#filled);
    const values = this.#single ? new Float32Array(length) : new Float64Array(length);
    joinInto(values, this.#chunks);
    this.#chunks = [];
    return values;
  }

  #widen(): void {
    this.#single = false;
    this.#chunks = this.#chunks.map((chunk) => Float64Array.from(chunk));
    this.#current = this.#chunks.at(-1) ?? new Float64Array(0);
  }
}

function lengthOf(chunks: readonly ArrayLike<number>[], filledOfLast: number): number {
  return chunks.length === 0 ? 0 : (chunks.length - 1) * CHUNK + filledOfLast;
}

function joinInto(
  values: Int32Array | Float32Array | Float64Array,
  chunks: readonly (Int32Array | Float32Array | Float64Array)[],
): void {
  for (const [i, chunk] of chunks.entries()) values.set(chunk.subarray(0, values.length - i * CHUNK), i * CHUNK);
}
