import type { Services } from "../platform/rpc.ts";
import type { Auth } from "./auth.ts";
import { mayCreateUsers } from "./may-create-users.ts";
import { OWNER_WITHOUT_EMAIL } from "./no-email.ts";
import { keyHash } from "./one-time-key.ts";
import { createOrganization } from "./organizations.ts";
import { deleteOwnerKeys, organizationIdsOf, readOwner, takeOwnerKey } from "./store.ts";

const FIRST_ORGANIZATION = "My organization";

/**
 * Turns a one-time key into the owner's user id, making the owner and a first organisation when they are missing.
 * All other keys stop working with it.
 *
 * @returns undefined when the key is unknown, used or expired.
 */
export async function claimOwner(services: Services, auth: Auth, key: string): Promise<string | undefined> {
  const { authPool, clock } = services;
  if (!(await takeOwnerKey(authPool, keyHash(key), clock.now()))) return undefined;
  const userId = (await readOwner(authPool))?.id ?? (await createOwner(services, auth));
  const organizations = await organizationIdsOf(authPool, userId);
  if (organizations.length === 0) await createOrganization(services, { userId, name: FIRST_ORGANIZATION });
  await deleteOwnerKeys(authPool);
  return userId;
}

async function createOwner({ authPool }: Services, auth: Auth): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const owner = { name: "Owner", email: OWNER_WITHOUT_EMAIL, emailVerified: false, installationOwner: true };
  try {
    return (await mayCreateUsers.run(true, () => internalAdapter.createUser(owner, { method: "owner-key" }))).id;
  } catch (error) {
    // Two keys used at the same moment: the other one made the owner.
    const made = await readOwner(authPool);
    if (made === undefined) throw error;
    return made.id;
  }
}
