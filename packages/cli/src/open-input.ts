import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { BadInput } from "./bad-input.ts";

/** A file given on the command line. */
export interface Input {
  /** The name to call it by. */
  readonly name: string;
  /** Its bytes; they can be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many bytes there are, null when not known beforehand. */
  readonly size: number | null;
}

/**
 * Opens a file for reading, or standard input for `-`.
 *
 * @throws BadInput when there is no such file, or it may not be read.
 */
export async function openInput(file: string): Promise<Input> {
  if (file === "-") return { name: "standard input", bytes: process.stdin, size: null };
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      error.code === "ENOENT"
        ? `There is no file ${file}. Please check its name and folder.`
        : `The file ${file} cannot be read (${error.code ?? error.message}).`,
    );
  });
  if (found.isDirectory()) throw new BadInput(`${file} is a folder. Please name a CSV file in it.`);
  return { name: path.basename(file), bytes: readBytes(file), size: found.size };
}

async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 262_144 });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new BadInput(`The file ${file} cannot be read (${reason}).`);
  }
}
