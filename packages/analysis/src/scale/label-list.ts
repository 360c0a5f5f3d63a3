/** Labels numbered from 0. */
export interface LabelList {
  readonly labels: string[];
  /** The number of a label seen before, or the one it would get next. */
  peek(label: string): number;
  /** The number of a label, added when new. */
  number(label: string): number;
}

/** An empty list. */
export function createLabelList(): LabelList {
  const labels: string[] = [];
  const numbers = new Map<string, number>();
  // files list one respondent's rows together: comparing with the last label is cheaper than looking it up
  let last = { label: "", number: -1 };
  const find = (label: string): number | undefined => {
    if (label === last.label && last.number !== -1) return last.number;
    const number = numbers.get(label);
    if (number !== undefined) last = { label, number };
    return number;
  };
  return {
    labels,
    peek: (label) => find(label) ?? labels.length,
    number(label) {
      const known = find(label);
      if (known !== undefined) return known;
      const own = detached(label);
      numbers.set(own, labels.length);
      return labels.push(own) - 1;
    },
  };
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
