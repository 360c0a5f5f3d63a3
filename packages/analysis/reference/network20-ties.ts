import { tieMeans } from "../src/ties/tie-matrix.ts";
import { referenceCase } from "./case.ts";

const reference = referenceCase("network20");
const nodes: string[] = reference.at("nodes");

/** A file of the case `network20` as a matrix, in the order of its nodes; `null` where a tie is missing. */
export function network20Ties(file: string): (number | null)[][] {
  const ties = reference.csv(file).rows.map(([from, to, value]) => ({
    from: nodes.indexOf(from!),
    to: nodes.indexOf(to!),
    mean: Number(value),
  }));
  return tieMeans(ties, nodes.length);
}
