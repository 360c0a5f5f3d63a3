export { type Auth, openAuth } from "./auth.ts";
export {
  deleteGuestKeys,
  endGuestMembership,
  guestUserIdsOf,
  insertGuestKey,
  readGuestKey,
  readUsers,
  spendGuestKey,
} from "./guest-store.ts";
export { createGuestUser, deleteGuestUser } from "./guest-user.ts";
export { shownEmail } from "./no-email.ts";
export { keyExpiry, keyHash, newKey } from "./one-time-key.ts";
export { openSession } from "./open-session.ts";
export { createOrganization } from "./organizations.ts";
export { issueOwnerKey, ownerKeyForStart } from "./owner-key.ts";
export { recognize } from "./recognize.ts";
export { accountRoutes } from "./routes.ts";
export { signInRoutes } from "./sign-in-routes.ts";
export {
  allOrganizationIds,
  guestOrganizationIdsOf,
  inTurn,
  isMember,
  isMemberAnywhere,
  organizationIdsOf,
  readOrganization,
  readOwner,
} from "./store.ts";
