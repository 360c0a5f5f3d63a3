export { AUTH_PATH, type Auth, type AuthOptions, openAuth } from "./auth.ts";
export { createOrganization, type NewOrganization, removeOrganization } from "./organizations.ts";
export { issueOwnerKey, ownerKeyForStart } from "./owner-key.ts";
export { recognize } from "./recognize.ts";
export { accountRoutes } from "./routes.ts";
export { SIGN_IN_ROUTES, signInRoutes } from "./sign-in-routes.ts";
export { isMember, organizationIdsOf, readOrganization, readOwner } from "./store.ts";
