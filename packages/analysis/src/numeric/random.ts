/** A stream of random numbers that its seed determines completely. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  word(): number;
  /** A whole number from 0 to `limit` - 1, each equally likely; `limit` is at most 2^31. */
  below(limit: number): number;
  /** A number from 0 (included) to 1 (not included), on a grid of 2^-53. */
  uniform(): number;
}

/**
 * Random numbers by xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47, 36),
 * with the state filled from the seed by SplitMix64 as its authors advise.
 *
 * @param seed any whole number; the same seed gives the same stream on every machine
 */
export function createRandom(seed: number): Random {
  return randomFromState(stateFromSeed(seed));
}

/** The stream from a given state of four 32-bit words, not all zero. */
export function randomFromState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  const word = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return {
    word,
    below: boundedDraws(word),
    uniform: () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992,
  };
}

/**
 * The lowest bit is dropped so that all is done in whole numbers of 31 bits; draws at or above the largest
 * multiple of `limit` are repeated, so that no remainder is favoured.
 */
function boundedDraws(word: () => number): (limit: number) => number {
  let bounded = 0;
  let fair = 0;
  return (limit) => {
    if (limit !== bounded) {
      bounded = limit;
      fair = 0x7fffffff - (0x80000000 % limit);
    }
    let draw = word() >>> 1;
    while (draw > fair) draw = word() >>> 1;
    return draw % limit;
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function stateFromSeed(seed: number): [number, number, number, number] {
  let state = BigInt.asUintN(64, BigInt(seed));
  const next = () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
  const [first, second] = [next(), next()];
  return [lowWord(first), highWord(first), lowWord(second), highWord(second)];
}

function lowWord(value: bigint): number {
  return Number(value & 0xffffffffn) | 0;
}

function highWord(value: bigint): number {
  return Number(value >> 32n) | 0;
}
