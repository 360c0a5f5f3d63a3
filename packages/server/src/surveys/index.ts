export { personSheetKey, respondentKey, type SheetOwner } from "./keys.ts";
export { answerUnreadableLink, isSurveyAddress, surveyPages } from "./routes.ts";
export { countAnswersByDay, openAndCloseWaves, waveChores } from "./waves/chores.ts";
export { participationOf } from "./waves/participation.ts";
export { waveRoutes } from "./waves/routes.ts";
export { closeWave, countAnswered, type PeopleCount, readInvited } from "./waves/store.ts";
