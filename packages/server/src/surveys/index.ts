export { markFinished } from "./answering/mark-finished.ts";
export { personSheetKey, respondentKey } from "./keys.ts";
export { answerUnreadableLink, isSurveyAddress, surveyPages } from "./routes.ts";
export { languageChain } from "./texts/language-chain.ts";
export { SURVEY_TEXTS, TEXT_FILES } from "./texts/survey-texts.ts";
export { waveChores } from "./waves/chores.ts";
export { participationOf } from "./waves/participation.ts";
export { waveRoutes } from "./waves/routes.ts";
export { closeWave, countAnswered, readInvited } from "./waves/store.ts";
