export type { MayEnter } from "./preview/routes.ts";
export { surveyPages } from "./routes.ts";
export { participationOf } from "./waves/participation.ts";
export { waveRoutes } from "./waves/routes.ts";
export { countAnswered, type PeopleCount, readInvited } from "./waves/store.ts";
