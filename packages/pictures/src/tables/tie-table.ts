import { measureLabel } from "../network/measure.ts";
import { tieBandWords } from "../network/tie-band-words.ts";
import type { TieNetwork } from "../network/tie-network.ts";
import { roleName } from "../sentences/role-name.ts";
import { numberColumn, type Table, textColumn } from "./table.ts";

/** Every tie of a network as a row: who rates whom, the mean with its interval, raters, and the band in words. */
export function tieTable(network: TieNetwork): Table {
  const rows = network.ties.map((tie) => {
    const ends = [roleName(network, tie.from), roleName(network, tie.to)];
    return [...ends, tie.mean, tie.low, tie.high, tie.n, tieBandWords(network, tie)];
  });
  return {
    columns: [
      textColumn("Who rates"),
      textColumn("Who is rated"),
      numberColumn(measureLabel(network.measure, network.asked)),
      numberColumn("Interval from"),
      numberColumn("Interval to"),
      numberColumn("Raters", 0),
      textColumn("Band"),
    ],
    rows,
  };
}
