export { readCaseWaves } from "./case-store.ts";
export { insertCaseRound, readRounds } from "./round-store.ts";
export { caseRoutes } from "./routes.ts";
export { closeCaseRound, insertCase, openCaseRound } from "./run-round.ts";
export { withdrawConsent } from "./withdraw-consent.ts";
