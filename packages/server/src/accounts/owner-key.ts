import type pg from "pg";
import type { Clock } from "../platform/clock.ts";
import { keyExpiry, keyHash, newKey } from "./one-time-key.ts";
import { insertOwnerKey, readOwner } from "./store.ts";

/**
 * Makes a one-time key by which the owner comes in without a password. Only its hash is stored. It works once, for
 * seven days; keys made earlier stay valid until one of them is used.
 */
export async function issueOwnerKey(authPool: pg.Pool, clock: Clock): Promise<string> {
  const key = newKey();
  const now = clock.now();
  await insertOwnerKey(authPool, keyHash(key), now, keyExpiry(now));
  return key;
}

/** A key for the start of a server: null as soon as the owner can come back with e-mail and password. */
export async function ownerKeyForStart(authPool: pg.Pool, clock: Clock): Promise<string | null> {
  const owner = await readOwner(authPool);
  return owner?.canReturn === true ? null : issueOwnerKey(authPool, clock);
}
