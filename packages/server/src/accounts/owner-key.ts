import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import type { Clock } from "../platform/clock.ts";
import { insertOwnerKey, readOwner } from "./store.ts";

const DAYS_VALID = 7;

/**
 * Makes a one-time key by which the owner comes in without a password. Only its hash is stored. It works once, for
 * seven days; keys made earlier stay valid until one of them is used.
 */
export async function issueOwnerKey(authPool: pg.Pool, clock: Clock): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  const now = clock.now();
  await insertOwnerKey(authPool, ownerKeyHash(key), now, new Date(now.getTime() + DAYS_VALID * 86_400_000));
  return key;
}

/** A key for the start of a server: null as soon as the owner can come back with e-mail and password. */
export async function ownerKeyForStart(authPool: pg.Pool, clock: Clock): Promise<string | null> {
  const owner = await readOwner(authPool);
  return owner?.canReturn === true ? null : issueOwnerKey(authPool, clock);
}

/** What is stored of a key. It has 256 random bits, so a plain hash cannot be turned back. */
export function ownerKeyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
