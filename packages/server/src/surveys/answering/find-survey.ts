import { onLink } from "../../database/index.ts";
import { hashOfLink } from "../../people/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { phaseOf } from "./rules.ts";
import type { Survey } from "./survey.ts";
import { readSurvey } from "./survey-store.ts";
import { SurveyClosed, SurveyNotOpenYet, SurveyUnknown } from "./survey-unavailable.ts";

/** What of a running server the desk works with. */
export type DeskServices = Pick<Services, "db" | "secret" | "clock">;

/**
 * The open survey behind a link.
 *
 * @param raterId as which of a person's workgroups; left out, their home.
 * @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown
 */
export async function findSurvey(services: DeskServices, link: string, raterId?: string): Promise<Survey> {
  const { db, secret, clock } = services;
  const found = await onLink(db, { hash: hashOfLink(secret, link) }, (open, target) =>
    readSurvey(open, target.waveId, { ...target, raterId }),
  );
  return openOnly(found, clock.now());
}

/** A survey that can be answered at this moment. @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown */
export function openOnly(survey: Survey | undefined, now: Date): Survey {
  if (survey === undefined) throw new SurveyUnknown();
  const phase = phaseOf(survey, now);
  if (phase === "over") throw new SurveyClosed(survey);
  if (phase === "early") throw new SurveyNotOpenYet(survey);
  return survey;
}
