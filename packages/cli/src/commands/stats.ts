import { Command } from "commander";
import { measureCommand } from "../stats/measure.ts";
import { adjustMeasure } from "../stats/measures/adjust.ts";
import { agreementMeasure } from "../stats/measures/agreement.ts";
import { alphaMeasure } from "../stats/measures/alpha.ts";
import { anovaMeasure } from "../stats/measures/anova.ts";
import { cfaMeasure } from "../stats/measures/cfa.ts";
import { chartMeasure } from "../stats/measures/chart.ts";
import { compareMeasure } from "../stats/measures/compare.ts";
import { contrastMeasure } from "../stats/measures/contrast.ts";
import { efaMeasure } from "../stats/measures/efa.ts";
import { iccMeasure } from "../stats/measures/icc.ts";
import { mediateMeasure } from "../stats/measures/mediate.ts";
import { mixedMeasure } from "../stats/measures/mixed.ts";
import { mrqapMeasure } from "../stats/measures/mrqap.ts";
import { networkMeasure } from "../stats/measures/network.ts";
import { omegaMeasure } from "../stats/measures/omega.ts";
import { parallelMeasure } from "../stats/measures/parallel.ts";
import { planMeasure } from "../stats/measures/plan.ts";
import { qapMeasure } from "../stats/measures/qap.ts";
import { regressMeasure } from "../stats/measures/regress.ts";
import { srmMeasure } from "../stats/measures/srm.ts";

/** `interrelate stats MEASURE FILE ...`: one statistic at a time, for researchers and for checking from outside. */
export function statsCommand(): Command {
  return new Command("stats")
    .description("Compute one statistic of a CSV file: reliability, models, networks and more; no server needed")
    .addCommand(measureCommand(adjustMeasure))
    .addCommand(measureCommand(agreementMeasure))
    .addCommand(measureCommand(alphaMeasure))
    .addCommand(measureCommand(anovaMeasure))
    .addCommand(measureCommand(cfaMeasure))
    .addCommand(measureCommand(chartMeasure))
    .addCommand(measureCommand(compareMeasure))
    .addCommand(measureCommand(contrastMeasure))
    .addCommand(measureCommand(efaMeasure))
    .addCommand(measureCommand(iccMeasure))
    .addCommand(measureCommand(mediateMeasure))
    .addCommand(measureCommand(mixedMeasure))
    .addCommand(measureCommand(mrqapMeasure))
    .addCommand(measureCommand(networkMeasure))
    .addCommand(measureCommand(omegaMeasure))
    .addCommand(measureCommand(parallelMeasure))
    .addCommand(measureCommand(planMeasure))
    .addCommand(measureCommand(qapMeasure))
    .addCommand(measureCommand(regressMeasure))
    .addCommand(measureCommand(srmMeasure))
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}
