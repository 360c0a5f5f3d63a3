import type { TiePlan } from "../story.ts";

/** Ties as they were in the first wave. */
export const BEFORE: Readonly<Record<string, TiePlan>> = {
  "Citizens > Family coordinators": { mean: 3.85, dimensions: { mutualRespect: 0.3, timely: -0.3 } },
  "Citizens > Health visitors": { mean: 4.35, dimensions: { mutualRespect: 0.2 } },
  "Citizens > Teachers": { mean: 3.75, doNotWorkWith: 0.15 },
  "Citizens > Job counsellors": { mean: 2.9, dimensions: { mutualRespect: -0.4, sharedGoals: -0.2, accurate: 0.3 } },
  "Citizens > Housing workers": { mean: 4.35, doNotWorkWith: 0.2 },
  "Citizens > School psychologists": { doNotWorkWith: 0.95 },
  "Citizens > Sector leaders": { mean: 3, dimensions: { frequent: -0.3 }, doNotWorkWith: 0.5 },
  "Family coordinators > Citizens": { mean: 4.2 },
  "Family coordinators > Health visitors": { mean: 4.25 },
  "Family coordinators > Teachers": { mean: 3.1, dimensions: { timely: -0.4, frequent: -0.3, mutualRespect: 0.3 } },
  "Family coordinators > Job counsellors": { mean: 3.75 },
  "Family coordinators > Housing workers": { mean: 4.2 },
  "Family coordinators > School psychologists": { mean: 3.3, dimensions: { frequent: -0.4 } },
  "Health visitors > Citizens": { mean: 4.35 },
  "Health visitors > Family coordinators": { mean: 3.8, dimensions: { sharedKnowledge: -0.2 } },
  "Health visitors > Teachers": { mean: 3.3, dimensions: { timely: -0.3 } },
  "Health visitors > Job counsellors": { mean: 3.2, doNotWorkWith: 0.4 },
  "Health visitors > Housing workers": { mean: 3.6, doNotWorkWith: 0.3 },
  "Teachers > Citizens": { mean: 3.5 },
  "Teachers > Family coordinators": { mean: 4.2 },
  "Teachers > Health visitors": { mean: 3.3, dimensions: { frequent: -0.3 } },
  "Teachers > Job counsellors": { mean: 3.2, doNotWorkWith: 0.6 },
  "Teachers > Housing workers": { mean: 3.4, doNotWorkWith: 0.65 },
  "Teachers > School psychologists": { mean: 3.2, dimensions: { frequent: -0.5, mutualRespect: 0.4 } },
  "Job counsellors > Citizens": { mean: 3.8, contact: "too much" },
  "Job counsellors > Family coordinators": { mean: 3.7 },
  "Job counsellors > Health visitors": { mean: 3.4, doNotWorkWith: 0.35 },
  "Job counsellors > Teachers": { mean: 3.3, doNotWorkWith: 0.55 },
  "Job counsellors > Housing workers": { mean: 3.3, doNotWorkWith: 0.15 },
  "Housing workers > Citizens": { mean: 4.4 },
  "Housing workers > Family coordinators": { mean: 3.05, dimensions: { sharedKnowledge: -0.4, timely: -0.2 } },
  "Housing workers > Health visitors": { mean: 3.7, doNotWorkWith: 0.25 },
  "Housing workers > Teachers": { mean: 3.4, doNotWorkWith: 0.5 },
  "Housing workers > Job counsellors": { mean: 3.1 },
  "Housing workers > Sector leaders": { mean: 3.1, dimensions: { mutualRespect: 0.2 } },
  "Sector leaders > Citizens": { mean: 3.4, doNotWorkWith: 0.2 },
  "Sector leaders > Family coordinators": { mean: 4.3 },
  "Sector leaders > Teachers": { mean: 4.2 },
};

/**
 * Ties a year later. The job centre has moved out of the district houses, and family coordinators wait for it longer;
 * health visitors hold an hour at every school each week, which teachers notice. The rest is nearly as it was.
 */
export const AFTER: Readonly<Record<string, TiePlan>> = {
  ...BEFORE,
  "Family coordinators > Job counsellors": { mean: 2.8, dimensions: { timely: -0.4, frequent: -0.3 } },
  "Teachers > Health visitors": { mean: 4.05 },
  "Citizens > Family coordinators": { mean: 3.95, dimensions: { mutualRespect: 0.3, timely: -0.2 } },
  "Family coordinators > Teachers": { mean: 3.15, dimensions: { timely: -0.4, mutualRespect: 0.3 } },
};
