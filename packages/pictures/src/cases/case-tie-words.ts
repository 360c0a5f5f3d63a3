import type { CaseTie } from "@interrelate/contract";
import { measureLabel } from "../network/measure.ts";
import { tieBandWords } from "../network/tie-band-words.ts";
import type { NetworkTie, TieNetwork } from "../network/tie-network.ts";
import { roleName } from "../sentences/role-name.ts";
import { tieSentence, tieWords } from "../sentences/tie-sentence.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";

/** What stands in the place of a hidden figure about clients' networks. */
export const TOO_FEW = "too few to be shown";

/** A tie around clients in one sentence, with the number of cases in which both roles take part. */
export function caseTieSentence(network: TieNetwork, tie: NetworkTie, cases: number | null): string {
  if (tie.hidden) return `How ${tieWords(network, tie.from, tie.to, "inside")}: ${TOO_FEW}.`;
  const sentence = tieSentence(network, tie);
  return cases === null ? sentence : `${sentence.slice(0, -1)}, together in ${cases} cases.`;
}

/** Every tie around clients as a row: who rates whom, the mean with its interval, raters, cases together, the band in words. */
export function caseTieTable(network: TieNetwork, ties: readonly CaseTie[]): Table {
  const casesOf = ({ from, to, hidden }: NetworkTie) =>
    hidden ? null : (ties.find((each) => each.from === from && each.to === to)?.cases ?? null);
  return {
    columns: [
      textColumn("Who rates"),
      textColumn("Who is rated"),
      numberColumn(measureLabel(network.measure, network.asked)),
      numberColumn("Interval from"),
      numberColumn("Interval to"),
      numberColumn("Raters", 0),
      numberColumn("Cases together", 0),
      textColumn("Band"),
    ],
    rows: network.ties.map((tie) => {
      const ends = [roleName(network, tie.from), roleName(network, tie.to)];
      const band = tie.hidden ? TOO_FEW : tieBandWords(network, tie);
      return [...ends, tie.mean, tie.low, tie.high, tie.n, casesOf(tie), band];
    }),
  };
}
