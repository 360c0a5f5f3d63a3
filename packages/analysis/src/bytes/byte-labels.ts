/** Texts numbered from 0, found by their bytes. */
export class ByteLabels {
  /** Bytes of all texts one after another; text `i` ends at `#ends[i]`. */
  #bytes = new Uint8Array(1024);
  #ends = new Int32Array(64);
  #hashes = new Int32Array(64);
  #slots = new Int32Array(128).fill(-1);
  /** The text that came after each one the last time: files repeat the order of groups for every respondent. */
  #follower = new Int32Array(64).fill(-1);
  #last = -1;
  #count = 0;
  /** Where the text read last ended. */
  end = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * The number of the text that begins at `start` and goes up to a byte marked in `isEnd`, new when not seen before;
   * sets `end`.
   */
  read(bytes: Uint8Array, start: number, isEnd: Uint8Array): number {
    const last = this.#last;
    if (last !== -1) {
      if (this.#stands(last, bytes, start, isEnd)) return last;
      const follower = this.#follower[last]!;
      if (follower !== -1 && this.#stands(follower, bytes, start, isEnd)) {
        this.#last = follower;
        return follower;
      }
    }
    const number = this.#find(bytes, start, isEnd);
    if (last !== -1) this.#follower[last] = number;
    this.#last = number;
    return number;
  }

  /** The bytes of a text. */
  bytesOf(number: number): Uint8Array {
    return this.#bytes.subarray(this.#startOf(number), this.#ends[number]);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  /** Whether text `number` stands at `start`, with an end right after it; then sets `end`. */
  #stands(number: number, bytes: Uint8Array, start: number, isEnd: Uint8Array): boolean {
    const own = this.#bytes;
    const from = this.#startOf(number);
    const to = this.#ends[number]!;
    let at = start;
    for (let i = from; i < to; i++) if (own[i] !== bytes[at++]) return false;
    if (isEnd[bytes[at]!] === 0) return false;
    this.end = at;
    return true;
  }

  #find(bytes: Uint8Array, start: number, isEnd: Uint8Array): number {
    let hash = 0x811c9dc5;
    let at = start;
    for (; isEnd[bytes[at]!] === 0; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    this.end = at;
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === -1) return this.#add(bytes, start, at, hash, slot);
      if (this.#hashes[number] === hash && this.#equals(number, bytes, start, at)) return number;
    }
  }

  #equals(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(number);
    if (this.#ends[number]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (this.#bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const number = this.#count++;
    const from = this.#startOf(number);
    const to = from + end - start;
    if (to > this.#bytes.length)
      this.#bytes = larger(this.#bytes, new Uint8Array(Math.max(to, 2 * this.#bytes.length)));
    if (number === this.#ends.length) {
      this.#ends = larger(this.#ends, new Int32Array(2 * number));
      this.#hashes = larger(this.#hashes, new Int32Array(2 * number));
      this.#follower = larger(this.#follower, new Int32Array(2 * number).fill(-1));
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#ends[number] = to;
    this.#hashes[number] = hash;
    this.#slots[slot] = number;
    if (2 * this.#count > this.#slots.length) this.#spread();
    return number;
  }

  /** Twice as many slots, so that at least half of them stay free. */
  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number]! & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function larger<Values extends Uint8Array | Int32Array>(old: Values, room: Values): Values {
  room.set(old);
  return room;
}
