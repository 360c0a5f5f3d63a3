import { BadInput } from "../bad-input.ts";
import type { NetworkFile } from "./read-network.ts";
import { readTable } from "./read-table.ts";

/** The nodes a network is about, and a label for each of them where one was asked for. */
export interface NodeLabels {
  readonly nodes: readonly string[];
  readonly labels: readonly string[] | null;
}

/**
 * Reads the nodes of a network from a CSV of their own, whose first column holds their names. An edge list gains the
 * nodes it does not name; the order of a square matrix stays.
 *
 * @param attribute the column with the label of each node, or undefined
 * @throws BadInput or UnusableData, each with one sentence
 */
export async function readNodeLabels(file: string, network: NetworkFile, attribute?: string): Promise<NodeLabels> {
  const { labels } = await import("@interrelate/analysis");
  const table = await readTable(file);
  const [first = ""] = table.columns.keys();
  const named = labels(table, first).filter((name) => name !== null);
  const twice = named.find((name, at) => named.indexOf(name) < at);
  if (twice !== undefined) throw new BadInput(`${file} names the node “${twice}” twice.`);
  const unnamed = network.nodes.find((node) => !named.includes(node));
  if (unnamed !== undefined) throw new BadInput(`${file} says nothing about the node “${unnamed}”.`);
  const nodes = network.isSquare ? network.nodes : named;
  if (attribute === undefined) return { nodes, labels: null };
  const column = labels(table, attribute);
  const byName = new Map(labels(table, first).map((name, row) => [name, column[row] ?? null]));
  return {
    nodes,
    labels: nodes.map((node) => {
      const label = byName.get(node) ?? null;
      if (label === null) throw new BadInput(`${file} has no ${attribute} for the node “${node}”.`);
      return label;
    }),
  };
}
