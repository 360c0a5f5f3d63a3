import { createHash } from "node:crypto";
import type pg from "pg";
import type { Clock } from "../platform/clock.ts";
import { countAttempt, forgetAttempts } from "./store.ts";

/** Sign-in attempts at one e-mail address that are let through in a window, from wherever they come. */
const MOST = 20;

/** How long attempts at one e-mail address are counted, in seconds. */
export const ATTEMPTS_WINDOW = 600;

/**
 * Counts an attempt to sign in with an e-mail address, whether somebody has it or not, so that guessing is slow for
 * whoever has many network addresses too.
 *
 * @returns whether it may go on.
 */
export async function mayAttempt(authPool: pg.Pool, clock: Clock, email: string): Promise<boolean> {
  return (await countAttempt(authPool, attemptsKey(email), clock.now(), ATTEMPTS_WINDOW * 1000)) <= MOST;
}

/** Forgets earlier attempts once somebody has come in. */
export function forgiveAttempts(authPool: pg.Pool, email: string): Promise<void> {
  return forgetAttempts(authPool, attemptsKey(email));
}

function attemptsKey(email: string): string {
  return `sign-in:${createHash("sha256").update(email.toLowerCase()).digest("hex")}`;
}
