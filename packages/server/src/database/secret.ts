import { createHmac, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeOf, DatabaseError } from "./database-error.ts";
import { notWritable } from "./embedded/data-place.ts";

/** The fewest characters a secret may have. */
const SHORTEST_SECRET = 32;

/**
 * The server's secret, which is kept outside the database: without it the database alone can join no person to their
 * answers. Given (from INTERRELATE_SECRET) or else read from the file `secret` of the data directory, which is made with
 * mode 0600 on the first start.
 *
 * @throws DatabaseError `bad-secret` when the given one is too short, `not-writable` when the file cannot be made.
 */
export async function readSecret(dataDirectory: string, given: string | undefined): Promise<Buffer> {
  if (given !== undefined) return checked(given, "INTERRELATE_SECRET");
  const file = path.join(dataDirectory, "secret");
  try {
    const text = (await textOf(file)) ?? (await makeSecret(dataDirectory, file));
    return checked(text, file);
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause;
    throw notWritable(dataDirectory, cause);
  }
}

/** A key for one purpose, derived from the secret; knowing it tells nothing about the secret or about other keys. */
export function derivedKey(secret: Buffer, purpose: string): Buffer {
  return createHmac("sha256", secret).update(purpose).digest();
}

async function makeSecret(dataDirectory: string, file: string): Promise<string> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const draft = `${file}-${randomBytes(6).toString("hex")}`;
  await writeFile(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
  // `link` never replaces: of two simultaneous first starts the first one's secret stays.
  await link(draft, file).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  await rm(draft);
  return readFile(file, "utf8");
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function checked(text: string, where: string): Buffer {
  const secret = text.trim();
  if (secret.length >= SHORTEST_SECRET) return Buffer.from(secret, "utf8");
  throw new DatabaseError(
    "bad-secret",
    `The secret in ${where} is shorter than ${SHORTEST_SECRET} characters. Nothing was changed. ` +
      "Use the secret this data was made with, or, for new data, a long random text.",
  );
}
