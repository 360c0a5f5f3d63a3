import type { CasePlan, CaseRoundPlan, Ties } from "../story.ts";

const RECORDED_BY = "Facilitator";
const CLIENT = "Citizens";

/** Ties about the work for one family: mostly better than those in general, but not between the same roles. */
const FOR_A_FAMILY: Ties = {
  "Citizens > Family coordinators": { mean: 4.3, dimensions: { mutualRespect: 0.2 } },
  "Citizens > Health visitors": { mean: 4.4 },
  "Citizens > Teachers": { mean: 3.9 },
  "Citizens > Job counsellors": { mean: 3, dimensions: { mutualRespect: -0.3 } },
  "Citizens > Housing workers": { mean: 4.4 },
  "Family coordinators > Citizens": { mean: 4.4 },
  "Family coordinators > Health visitors": { mean: 4.4 },
  "Family coordinators > Teachers": { mean: 3.6, dimensions: { timely: -0.3 } },
  "Family coordinators > Job counsellors": { mean: 2.9, dimensions: { timely: -0.4 } },
  "Health visitors > Citizens": { mean: 4.4 },
  "Health visitors > Family coordinators": { mean: 4.1 },
  "Teachers > Citizens": { mean: 3.9 },
  "Teachers > Family coordinators": { mean: 4.2 },
  "Teachers > Job counsellors": { mean: 3 },
  "Job counsellors > Citizens": { mean: 3.9 },
  "Job counsellors > Family coordinators": { mean: 3.8 },
  "Job counsellors > Teachers": { mean: 3.1 },
};

/**
 * Ties between roles over fourteen families. Some rest on too few people or cases to be told: school psychologists and
 * sector leaders are around two families each, housing workers around four.
 */
const FAMILIES: CaseRoundPlan = {
  name: "Around fourteen families, autumn 2026",
  tells: "roles",
  openedOn: "2026-10-19",
  closedOn: "2026-11-06",
  recordedBy: RECORDED_BY,
  ties: FOR_A_FAMILY,
  cases: [
    family("F-01", "Harbour district", "2026-10-12", { "Health visitors": 1, Teachers: 2, "Job counsellors": 1 }),
    family("F-02", "Harbour district", "2026-10-12", { "Health visitors": 1, Teachers: 1, "Job counsellors": 2 }),
    family("F-03", "Harbour district", "2026-10-13", { Teachers: 2, "Job counsellors": 1, "School psychologists": 1 }),
    family("F-04", "Harbour district", "2026-10-13", { "Health visitors": 1, Teachers: 2, "Job counsellors": 1 }, 1),
    family("F-05", "Hill district", "2026-10-13", { "Health visitors": 1, Teachers: 2, "Job counsellors": 1 }),
    family("F-06", "Hill district", "2026-10-14", { "Health visitors": 1, Teachers: 2, "Sector leaders": 1 }, 1),
    family("F-07", "Hill district", "2026-10-14", { Teachers: 2, "Job counsellors": 2, "Housing workers": 1 }),
    family("F-08", "Hospital health centre", "2026-10-14", { "Health visitors": 2, Teachers: 1, "Job counsellors": 1 }),
    family("F-09", "Hospital health centre", "2026-10-15", { "Health visitors": 2, Teachers: 2, "Job counsellors": 1 }),
    family("F-10", "Hospital health centre", "2026-10-15", {
      "Health visitors": 2,
      "School psychologists": 1,
      Teachers: 1,
    }),
    family("F-11", "Hospital health centre", "2026-10-15", { "Health visitors": 2, "Job counsellors": 2 }, 1),
    family("F-12", "Housing Trust houses", "2026-10-16", { "Housing workers": 2, "Job counsellors": 1, Teachers: 1 }),
    family("F-13", "Housing Trust houses", "2026-10-16", { "Housing workers": 1, "Job counsellors": 2, Teachers: 1 }),
    family("F-14", "Housing Trust houses", "2026-10-16", {
      "Housing workers": 2,
      "Health visitors": 1,
      "Sector leaders": 1,
    }),
  ],
};

/** Four networks, each told as a whole: one works well, one badly, one is too small, one client took the consent back. */
const NETWORKS: CaseRoundPlan = {
  name: "Four families who have moved, autumn 2026",
  tells: "cases",
  openedOn: "2026-10-26",
  closedOn: "2026-11-13",
  recordedBy: RECORDED_BY,
  ties: FOR_A_FAMILY,
  cases: [
    {
      ...family("M-01", "Harbour district", "2026-10-19", {
        ...{ "Health visitors": 2, Teachers: 2, "Housing workers": 2, "Job counsellors": 2 },
      }),
      departs: 0.4,
    },
    {
      ...family("M-02", "Hill district", "2026-10-20", { "Health visitors": 1, Teachers: 3, "Job counsellors": 3 }, 1),
      departs: -0.7,
    },
    family("M-03", "Housing Trust houses", "2026-10-20", { "Housing workers": 2, "Job counsellors": 1 }, 1),
    {
      ...family("M-04", "Harbour district", "2026-10-21", { "Health visitors": 2, Teachers: 3, "Job counsellors": 1 }),
      withdrawnOn: "2026-11-03",
    },
  ],
};

export const CASE_ROUNDS: readonly CaseRoundPlan[] = [FAMILIES, NETWORKS];

/** A family with one client and one coordinator, and whoever else is around them; `silent` of them do not answer. */
function family(
  label: string,
  site: string,
  on: string,
  others: Readonly<Record<string, number>>,
  silent = 0,
): CasePlan {
  const around = { [CLIENT]: 1, "Family coordinators": 1, ...others };
  const consent = { by: "client", on, how: "Signed form, kept by the coordinator" } as const;
  return { label, site, consent, around, silent, client: CLIENT };
}
