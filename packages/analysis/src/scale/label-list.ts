/** Labels numbered from 0. */
export interface LabelList {
  readonly labels: string[];
  /** The number of a label seen before, or the one it would get next. */
  peek(label: string): number;
  /** The number of a label, added when new. */
  number(label: string): number;
}

/** An empty list. Millions of labels take a few bytes each beside their letters, which a `Map` would not do. */
export function createLabelList(): LabelList {
  const labels: string[] = [];
  let hashes = new Int32Array(64);
  let slots = new Int32Array(128).fill(-1);
  // files list one respondent's rows together: comparing with the last label is cheaper than looking it up
  let last = -1;
  let hash = 0;
  let slot = 0;

  const find = (label: string): number => {
    if (last !== -1 && labels[last] === label) return last;
    hash = hashOf(label);
    const mask = slots.length - 1;
    for (slot = hash & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (hashes[number] !== hash || labels[number] !== label) continue;
      last = number;
      return number;
    }
    return -1;
  };

  return {
    labels,
    peek(label) {
      const known = find(label);
      return known === -1 ? labels.length : known;
    },
    number(label) {
      const known = find(label);
      if (known !== -1) return known;
      const number = labels.push(detached(label)) - 1;
      if (number === hashes.length) hashes = roomier(hashes);
      hashes[number] = hash;
      slots[slot] = number;
      if (2 * labels.length > slots.length) slots = spread(hashes, labels.length, 2 * slots.length);
      last = number;
      return number;
    },
  };
}

/** FNV-1a over the letters, with its high bits folded onto the low ones that choose a slot. */
function hashOf(label: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function roomier(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}

/** The numbers of so many labels by hash, in a power of two of slots of which at least half stay free. */
function spread(hashes: Int32Array, count: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(-1);
  for (let number = 0; number < count; number++) {
    let slot = hashes[number]! & (length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (length - 1);
    slots[slot] = number;
  }
  return slots;
}

/** A copy of a cell that may be a slice keeping the whole text of a file alive; engines copy texts of up to 12 letters anyway. */
function detached(label: string): string {
  return label.length < 13 ? label : [...label].join("");
}

/** Labels in ascending order (by number when all are numbers), and the new place of each old number. */
export function sortLabels(labels: readonly string[]): { labels: string[]; places: Int32Array } {
  const numeric = labels.every((label) => Number.isFinite(Number(label)));
  const order = [...labels.keys()].sort((a, b) => compare(labels[a]!, labels[b]!, numeric));
  const places = new Int32Array(labels.length);
  for (const [place, old] of order.entries()) places[old] = place;
  return { labels: order.map((old) => labels[old]!), places };
}

function compare(a: string, b: string, numeric: boolean): number {
  const byNumber = numeric ? Number(a) - Number(b) : 0;
  return byNumber || (a < b ? -1 : a > b ? 1 : 0);
}
