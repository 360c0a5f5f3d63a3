import { BpmnRefused, tooLarge } from "./bpmn-refused.ts";

/** What `checkXml` reads, in UTF-16 or with most letters beyond ASCII; more need not be decoded to be refused. */
const MOST_BYTES = 15_000_000;

/**
 * The text of an XML file, in the encoding of its byte order mark or else of its XML declaration, UTF-8 without either.
 *
 * @throws {BpmnRefused} when the bytes are not text in that encoding, or too many.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BpmnRefused(
      "encoding",
      `This file is not text in the encoding ${encoding}. Nothing was imported; please export the diagram again as BPMN 2.0 in UTF-8.`,
      { cause },
    );
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  // UTF-16 begins with its mark, or, where a program left that out, with a "<" of two bytes.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1]?.toLowerCase();
}
