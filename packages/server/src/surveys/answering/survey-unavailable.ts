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

/** The link is right, and its wave has not been opened yet. */
export class SurveyNotOpenYet extends Error {
  override readonly name = "SurveyNotOpenYet";
  readonly survey: Survey;

  constructor(survey: Survey) {
    super("The survey has not been opened yet.");
    this.survey = survey;
  }
}

/** As many sheets as may be begun by this link on one day have been begun today. */
export class FullForToday extends Error {
  override readonly name = "FullForToday";
  readonly survey: Survey;

  constructor(survey: Survey) {
    super("As many answer sheets as the link allows on one day have been begun today.");
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
