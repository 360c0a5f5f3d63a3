import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import type { Survey } from "../packages/server/src/surveys/answering/survey.ts";

/** An open survey of three workgroups, A, B and C, answered by A; for tests of what pages and rules make of it. */
export function aSurvey(changes: Partial<Survey> = {}): Survey {
  const workgroups = ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase(), kind: "worker" as const }));
  const [rater = { id: "a", name: "A", kind: "worker" as const }] = workgroups;
  return {
    organizationId: "o",
    organization: "Clinic",
    effortId: "e",
    waveId: "w",
    status: "open",
    opensAt: null,
    closesAt: null,
    closedOn: null,
    timeZone: "UTC",
    effortLanguage: "en",
    keepUntil: null,
    process: "discharge",
    about: null,
    threshold: 5,
    instrument: INTERRELATE_RC_ITEMS,
    layout: "workgroup",
    questions: [],
    openLinks: true,
    dailyLimit: null,
    rater,
    workgroups,
    raters: workgroups,
    sites: [],
    person: null,
    ...changes,
  };
}
