export { type Auth, openAuth } from "./auth.ts";
export { createOrganization } from "./organizations.ts";
export { issueOwnerKey, ownerKeyForStart } from "./owner-key.ts";
export { recognize } from "./recognize.ts";
export { accountRoutes } from "./routes.ts";
export { signInRoutes } from "./sign-in-routes.ts";
export { allOrganizationIds, inTurn, isMember, organizationIdsOf, readOrganization, readOwner } from "./store.ts";
