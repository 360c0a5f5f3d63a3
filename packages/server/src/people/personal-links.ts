import { createHash, createHmac } from "node:crypto";
import { derivedKey } from "../database/index.ts";

/** What one person is given for one wave, and by what the database recognises it. */
export type PersonalLink = {
  /** The token of the link, for an address. */
  readonly token: string;
  /** The code for paper: ten letters and digits that cannot be mistaken for one another, such as `K7QF2-M9XAT`. */
  readonly code: string;
  readonly tokenHash: Buffer;
  readonly codeHash: Buffer;
};

/**
 * Writes the personal links of a wave, the same ones at every call: keyed hashes over wave and person, so that the
 * database alone can neither guess nor show them.
 *
 * @param secret the server's secret.
 */
export function personalLinks(secret: Buffer, waveId: string): (participantId: string) => PersonalLink {
  const linkKey = derivedKey(secret, "personal links");
  const codeKey = derivedKey(secret, "codes");
  return (participantId) => {
    const digest = (key: Buffer) => createHmac("sha256", key).update(`${waveId}/${participantId}`).digest();
    const token = digest(linkKey).toString("base64url");
    const letters = lettersOf(digest(codeKey));
    return { token, code: spaced(letters), tokenHash: sha256(token), codeHash: codeHash(secret, letters) };
  };
}

/**
 * The hash by which the database knows a link, open or personal, or a code as somebody typed it. Codes are short, so
 * their hash is keyed: whoever has the database cannot try them all out.
 */
export function hashOfLink(secret: Buffer, given: string): Buffer {
  const letters = readCode(given);
  return letters === undefined ? sha256(given) : codeHash(secret, letters);
}

/** A typed code in its one spelling; undefined when it is none. Case, spaces and hyphens do not matter. */
function readCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
  return letters.length === CODE_LENGTH && [...letters].every((letter) => ALPHABET.includes(letter))
    ? letters
    : undefined;
}

/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken for something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 10;

function lettersOf(digest: Buffer): string {
  return Array.from(digest.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % 32]).join("");
}

function spaced(letters: string): string {
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function codeHash(secret: Buffer, letters: string): Buffer {
  return createHmac("sha256", derivedKey(secret, "code hashes")).update(letters).digest();
}

function sha256(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
