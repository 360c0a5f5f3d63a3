import { createHash, randomBytes } from "node:crypto";

const DAYS_VALID = 7;

/** Makes a one-time key of 256 random bits. It is told once; only its hash is stored. */
export function newKey(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a key. It has 256 random bits, so a plain hash cannot be turned back. */
export function keyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** The moment from which a key made now leads nowhere. */
export function keyExpiry(now: Date): Date {
  return new Date(now.getTime() + DAYS_VALID * 86_400_000);
}
