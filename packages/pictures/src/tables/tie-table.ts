import { bandWords, cutoffsFor } from "../network/band.ts";
import { measureLabel } from "../network/measure.ts";
import type { TieNetwork } from "../network/tie-network.ts";
import { roleName } from "../sentences/role-name.ts";
import type { Table } from "./table.ts";

/** Every tie of a network as a row: who rates whom, the mean with its interval, raters, and the band in words. */
export function tieTable(network: TieNetwork): Table {
  const rows = network.ties.map((tie) => {
    const band = tie.hidden ? "hidden" : bandWords(tie, cutoffsFor(tie.within, network.cutoffs));
    return [roleName(network, tie.from), roleName(network, tie.to), tie.mean, tie.low, tie.high, tie.n, band];
  });
  return {
    columns: [
      { label: "Who rates", numeric: false },
      { label: "Who is rated", numeric: false },
      { label: measureLabel(network.measure), numeric: true },
      { label: "Interval from", numeric: true },
      { label: "Interval to", numeric: true },
      { label: "Raters", numeric: true },
      { label: "Band", numeric: false },
    ],
    rows,
  };
}
