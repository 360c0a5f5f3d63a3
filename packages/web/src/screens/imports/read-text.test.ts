import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

/** The byte tables of Unicode 16.0 (UTF-8, UTF-16) and Windows code page 1252: "Pflege Süd". */
const BYTES = {
  utf8: [0x50, 0x66, 0x6c, 0x65, 0x67, 0x65, 0x20, 0x53, 0xc3, 0xbc, 0x64],
  windows: [0x50, 0x66, 0x6c, 0x65, 0x67, 0x65, 0x20, 0x53, 0xfc, 0x64],
};
const TEXT = "Pflege Süd";
const LITTLE = [...TEXT].flatMap((letter) => [letter.charCodeAt(0), 0]);
const BIG = [...TEXT].flatMap((letter) => [0, letter.charCodeAt(0)]);

describe("readText", () => {
  it.each([
    ["UTF-8", BYTES.utf8, null],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...BYTES.utf8], null],
    ["UTF-16, little end first", [0xff, 0xfe, ...LITTLE], "UTF-16"],
    ["UTF-16, big end first", [0xfe, 0xff, ...BIG], "UTF-16"],
    ["Windows-1252", BYTES.windows, "Windows-1252"],
  ])("reads %s", (_, bytes, encoding) => {
    expect(readText(new Uint8Array(bytes))).toEqual({ text: TEXT, encoding });
  });
});
