export { personSheetKey, respondentKey, type SheetOwner } from "./keys.ts";
export { answerUnreadableLink, isSurveyAddress, surveyPages } from "./routes.ts";
export { type IsPublished, participationOf } from "./waves/participation.ts";
export { waveRoutes } from "./waves/routes.ts";
export { countAnswered, readInvited } from "./waves/store.ts";
