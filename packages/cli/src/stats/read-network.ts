import type { DataTable } from "@interrelate/analysis";
import { BadInput } from "../bad-input.ts";
import { readTable } from "./read-table.ts";

/** A network as a file holds it: ties by the labels of their nodes. */
export interface NetworkFile {
  readonly name: string;
  /** In the file's order; of an edge list, the order in which they first appear. */
  readonly nodes: readonly string[];
  /** A square matrix says something about every pair; an edge list about those it names alone. */
  readonly isSquare: boolean;
  /** The value of a tie, `null` where the cell is empty, `undefined` where an edge list does not name the pair. */
  tie(from: string, to: string): number | null | undefined;
}

/**
 * Reads a network: a square CSV whose first row and first column are the labels of the nodes, or an edge list with the
 * columns `from`, `to` and `value`.
 *
 * @throws BadInput or UnusableData, each with one sentence, when it is neither
 */
export async function readNetwork(file: string): Promise<NetworkFile> {
  const name = file === "-" ? "Standard input" : file;
  const table = await readTable(file);
  const isEdgeList = ["from", "to", "value"].every((column) => table.columns.has(column));
  return isEdgeList ? edgeList(name, table) : squareMatrix(name, table);
}

/** One network with all ties made undirected: the larger of the two directions, or the one that is given, counts both ways. */
export function undirected(network: NetworkFile): NetworkFile {
  const tie: NetworkFile["tie"] = (from, to) => {
    const said = [network.tie(from, to), network.tie(to, from)];
    const values = said.filter((value) => typeof value === "number");
    if (values.length > 0) return Math.max(...values);
    return said.includes(null) ? null : undefined;
  };
  return { ...network, tie };
}

/**
 * The ties of a network between the given nodes, row by row.
 *
 * @param absent what a pair means that an edge list does not name: 0 for no tie, `null` for not observed
 * @throws BadInput when the network has other nodes than these, or is square and has not all of them
 */
export function matrixOver(network: NetworkFile, nodes: readonly string[], absent: 0 | null): (number | null)[][] {
  const known = new Set(nodes);
  const stranger = network.nodes.find((node) => !known.has(node));
  if (stranger !== undefined) {
    throw new BadInput(
      `${network.name} has a node “${stranger}”, which the other file has not. Please name nodes alike.`,
    );
  }
  const own = new Set(network.nodes);
  const missing = nodes.find((node) => network.isSquare && !own.has(node));
  if (missing !== undefined) throw new BadInput(`${network.name} has no row for the node “${missing}”.`);
  return nodes.map((from) =>
    nodes.map((to) => {
      const value = network.tie(from, to);
      return value === undefined ? absent : value;
    }),
  );
}

/** The nodes of several networks over the same people: those of the first square one, or all that the edge lists name. */
export function nodesOf(networks: readonly NetworkFile[]): string[] {
  const square = networks.find((network) => network.isSquare);
  return [...new Set((square === undefined ? networks : [square]).flatMap((network) => network.nodes))];
}

async function edgeList(name: string, table: DataTable): Promise<NetworkFile> {
  const { labels, numbers } = await import("@interrelate/analysis");
  const [from, to, values] = [labels(table, "from"), labels(table, "to"), numbers(table, "value")];
  const ties = new Map<string, Map<string, number | null>>();
  const nodes = new Set<string>();
  for (const [row, value] of values.entries()) {
    const [one, other] = [from[row] ?? null, to[row] ?? null];
    if (one === null || other === null)
      throw new BadInput(`Row ${row + 1} of ${name} below the header names no two nodes.`);
    nodes.add(one).add(other);
    const given = ties.get(one) ?? new Map<string, number | null>();
    if (given.has(other)) throw new BadInput(`${name} names the tie from “${one}” to “${other}” twice.`);
    ties.set(one, given.set(other, Number.isNaN(value) ? null : value));
  }
  return { name, nodes: [...nodes], isSquare: false, tie: (one, other) => ties.get(one)?.get(other) };
}

async function squareMatrix(name: string, table: DataTable): Promise<NetworkFile> {
  const { labels, numbers } = await import("@interrelate/analysis");
  const [corner = "", ...columns] = table.columns.keys();
  const rows = labels(table, corner);
  const nodes = rows.filter((row) => row !== null);
  const twice = nodes.find((node, at) => nodes.indexOf(node) < at);
  if (twice !== undefined) throw new BadInput(`${name} has two rows “${twice}”. Please rename one of them.`);
  const unlike = columns.find((column) => !nodes.includes(column)) ?? nodes.find((node) => !columns.includes(node));
  if (unlike !== undefined || rows.length !== columns.length) {
    throw new BadInput(
      `${name} is no network: the first row and the first column must hold the same labels${unlike === undefined ? "" : ` (“${unlike}” is in one of them alone)`}, or there must be columns from, to and value.`,
    );
  }
  const place = new Map(nodes.map((node, at) => [node, at]));
  const values = new Map(columns.map((column) => [column, numbers(table, column)]));
  const tie: NetworkFile["tie"] = (from, to) => {
    const value = values.get(to)?.[place.get(from) ?? -1];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  return { name, nodes, isSquare: true, tie };
}
