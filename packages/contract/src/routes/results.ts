import { waveChange, waveResults, waveStatisticsAnswer } from "../results.ts";
import { id } from "../words.ts";
import { inWave, route } from "./route.ts";

/** Published results of closed waves. */
export const results = {
  wave: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/results",
      tags: ["Results"],
      summary: "Published results of a closed wave, for all sites or one",
    })
    .input(inWave.extend({ site: id.optional() }))
    .output(waveResults),
  change: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/change",
      tags: ["Results"],
      summary: "How every tie changed since an earlier wave",
    })
    .input(inWave.extend({ since: id }))
    .output(waveChange),
  statistics: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/statistics",
      tags: ["Results"],
      summary: "Statistics of a closed wave for researchers, over all sites",
    })
    .input(inWave)
    .output(waveStatisticsAnswer),
};
