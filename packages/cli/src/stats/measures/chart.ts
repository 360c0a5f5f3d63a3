import type { ChangeChart, ChartKind } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { Option } from "commander";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly value: string;
  readonly n?: string;
  readonly date: string;
  readonly kind: ChartKind;
  readonly change?: string;
  readonly frozen?: true;
  readonly json?: true;
}

export const chartMeasure: Measure<Flags, Statistics["chart"]> = {
  name: "chart",
  summary: "Control chart or run chart of a series, with its signals, before and after a change",
  options: (command) =>
    command
      .requiredOption("--value <column>", "the measurements; for p and u the number of events")
      .option("--n <column>", "for p and u: the cases, or the exposure, of each point")
      .requiredOption("--date <column>", "the dates, as 2026-01-31 or 2026-01; rows may come in any order")
      .addOption(
        new Option("--kind <kind>", "xmr: measurements, p: proportions, u: rates, run: around the median")
          .choices(["xmr", "p", "u", "run"])
          .makeOptionMandatory(),
      )
      .option("--change <date>", "the first day after a change: the parts before and after have limits of their own")
      .option("--frozen", "with --change: keep the limits from before through all points"),
  async compute([file = ""], { kind, value, date, n, change, frozen = false }) {
    const { changeChart, datedSeries, firstPointFrom } = await import("@interrelate/analysis");
    const counted = kind === "p" || kind === "u";
    if (counted && n === undefined) throw new BadInput(`A ${kind} chart needs --n, the size of each point.`);
    if (frozen && change === undefined) throw new BadInput("--frozen needs --change, the date to freeze at.");
    const size = counted ? n : undefined;
    const { dates, values, sizes, dropped } = datedSeries(await readTable(file), { value, date, size });
    const at = change === undefined ? undefined : firstPointFrom(dates, change);
    const { phases, cautions } = changeChart({ kind, values, sizes }, at, frozen);
    return { figures: { dropped, phases: phases.map((phase) => printed(phase, kind)) }, cautions };
  },
};

/** Limits of measurements are the same for all points: one number. */
function printed({ center, lower, upper, signals }: ChangeChart["phases"][number], kind: ChartKind) {
  const limit = (own: number[] | null) => (kind === "xmr" ? (own?.[0] ?? null) : own);
  return { center, lower: limit(lower), upper: limit(upper), signals };
}
