import type { Survey } from "./survey.ts";

/** The survey behind a link has closed: what was saved is kept, nothing is added. */
export class SurveyClosed extends Error {
  override readonly name = "SurveyClosed";
  readonly survey: Survey;

  constructor(survey: Survey) {
    super("The survey has closed.");
    this.survey = survey;
  }
}

/** No survey has this link, no sheet this address, or no workgroup of the survey this id. */
export class SurveyUnknown extends Error {
  override readonly name = "SurveyUnknown";
}

/** The answers do not fit the questions; nothing was stored. */
export class AnswersNotUnderstood extends Error {
  override readonly name = "AnswersNotUnderstood";
}
