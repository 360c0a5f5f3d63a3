import { TextDecoder } from "node:util";
import { UnreadableFile } from "./unreadable-file.ts";

/** A file as it arrives: bytes, in any number of pieces. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Passes a file's bytes on while making sure that they are UTF-8 text, with or without a byte order mark.
 *
 * @throws UnreadableFile for other encodings, spreadsheets and files that are no text, naming the way out.
 */
export async function* checkText(source: Bytes): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let passed = 0;
  for await (const bytes of source) {
    if (passed === 0) refuseKnownFormats(bytes);
    if (bytes.includes(0)) {
      throw new UnreadableFile(
        "This file holds NUL bytes, so it is not UTF-8 text; nothing was kept. Please save it as “CSV UTF-8”.",
      );
    }
    decode(decoder, bytes, passed);
    passed += bytes.length;
    yield bytes;
  }
  decode(decoder, undefined, passed);
}

function refuseKnownFormats(bytes: Uint8Array): void {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    throw new UnreadableFile(
      "This is a spreadsheet or zip file, not CSV; nothing was kept. Please save the sheet as “CSV UTF-8” and try that file.",
    );
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UnreadableFile("This file is UTF-16 text; nothing was kept. Please save it as “CSV UTF-8”.");
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, passed: number): void {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new UnreadableFile(
      `This file is not UTF-8 text (see near byte ${passed + 1}); nothing was kept. Please save it as “CSV UTF-8”, so that letters such as é arrive whole.`,
    );
  }
}
