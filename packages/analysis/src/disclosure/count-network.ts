/** One number of a table of counts as a flow from one node to another: a cell, or the total of a line. */
export interface CountEdge {
  readonly tail: number;
  readonly head: number;
  readonly value: number;
  shown: boolean;
}

/** A total and the counts that add up to it. */
export interface CountLine {
  readonly whole: CountEdge;
  readonly parts: readonly CountEdge[];
}

/**
 * Hides counts until no hidden one can be worked out.
 *
 * The table is a flow: what a node takes in it gives out (a group's total is the sum over its sites, a site's
 * the sum over its groups). A hidden count that is not 0 must be able to be one larger or smaller with all
 * shown counts as they are, and the hidden counts of a line with a shown total must hold at least `threshold`
 * together. Where that fails the smallest shown count of the line is hidden, and when there is none its total.
 */
export function hideCounts(
  edges: readonly CountEdge[],
  lines: readonly CountLine[],
  nodes: number,
  threshold: number,
): void {
  for (const edge of edges) edge.shown &&= edge.value >= threshold;
  for (let changed = true; changed; ) {
    changed = hideFirst(lines, edges, nodes, (line) => isPoolSmall(line, threshold));
    if (changed) continue;
    const arcs = residualArcs(edges, nodes, threshold);
    const found = edges.filter((edge) => !edge.shown && edge.value > 0 && isDetermined(edge, arcs));
    changed = found.length > 0 && hideFirst(lines, edges, nodes, (line) => givesAway(line, found));
  }
}

/** Hides one count of the first such line that has one to hide. */
function hideFirst(
  lines: readonly CountLine[],
  edges: readonly CountEdge[],
  nodes: number,
  isOpen: (line: CountLine) => boolean,
): boolean {
  return lines.some((line) => isOpen(line) && hideOneOf(line, edges, nodes));
}

function isPoolSmall({ whole, parts }: CountLine, threshold: number): boolean {
  const pool = parts.filter((part) => !part.shown && part.value > 0);
  const total = pool.reduce((sum, part) => sum + part.value, 0);
  return whole.shown && pool.length > 0 && (pool.length === 1 || total < threshold);
}

/** A total gives its hidden parts away, or shown parts their hidden total. */
function givesAway({ whole, parts }: CountLine, determined: readonly CountEdge[]): boolean {
  if (whole.shown) return parts.some((part) => determined.includes(part));
  return determined.includes(whole) && parts.every((part) => part.shown || part.value === 0);
}

/** The smallest shown part, if possible one whose other line holds a hidden count already; then the total. */
function hideOneOf({ whole, parts }: CountLine, edges: readonly CountEdge[], nodes: number): boolean {
  const hiddenAt = new Int32Array(nodes);
  for (const edge of edges) {
    if (edge.shown || edge.value === 0) continue;
    hiddenAt[edge.tail]! += 1;
    hiddenAt[edge.head]! += 1;
  }
  const linked = ({ tail, head }: CountEdge) => (hiddenAt[tail]! > 0 && hiddenAt[head]! > 0 ? 0 : 1);
  const shown = parts.filter((part) => part.shown && part.value > 0);
  shown.sort((a, b) => linked(a) - linked(b) || a.value - b.value);
  const chosen = shown[0] ?? (whole.shown ? whole : undefined);
  if (chosen === undefined) return false;
  chosen.shown = false;
  return true;
}

interface Arc {
  readonly edge: CountEdge;
  readonly to: number;
}

/** From each node, where one unit more (or, backwards, one less) of a hidden count could go within its bounds. */
function residualArcs(edges: readonly CountEdge[], nodes: number, threshold: number): Arc[][] {
  const arcs: Arc[][] = Array.from({ length: nodes }, () => []);
  for (const edge of edges) {
    if (edge.shown || edge.value === 0) continue;
    const [least, most] = edge.value < threshold ? [1, threshold - 1] : [threshold, Number.POSITIVE_INFINITY];
    if (edge.value < most) arcs[edge.tail]!.push({ edge, to: edge.head });
    if (edge.value > least) arcs[edge.head]!.push({ edge, to: edge.tail });
  }
  return arcs;
}

/** A count can change exactly when another way closes a cycle through it (augmenting cycles of network flows). */
function isDetermined(edge: CountEdge, arcs: readonly Arc[][]): boolean {
  const raise = arcs[edge.tail]!.some((arc) => arc.edge === edge) && reaches(edge.head, edge.tail, edge, arcs);
  const lower = arcs[edge.head]!.some((arc) => arc.edge === edge) && reaches(edge.tail, edge.head, edge, arcs);
  return !raise && !lower;
}

function reaches(start: number, goal: number, without: CountEdge, arcs: readonly Arc[][]): boolean {
  const seen = new Set([start]);
  const queue = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === goal) return true;
    for (const { edge, to } of arcs[node]!) {
      if (edge === without || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return false;
}
