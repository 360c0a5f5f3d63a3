import { describe, expect, it } from "vitest";
import { BpmnRefused } from "./bpmn-refused.ts";
import { decodeXml } from "./decode-xml.ts";

const text = '<?xml version="1.0"?><a name="Prøve 😀"/>';

function utf16(words: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * words.length);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < words.length; place += 1) view.setUint16(2 * place, words.charCodeAt(place), isLittle);
  return bytes;
}

describe("decodeXml", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(`\ufeff${text}`, true)],
    ["UTF-16, big end first", utf16(`\ufeff${text}`, false)],
    ["UTF-16 without its mark", utf16(text, true)],
    ["UTF-16 without its mark, big end first", utf16(text, false)],
  ])("reads %s", (_, bytes) => {
    expect(decodeXml(bytes)).toBe(text);
  });

  it("reads what the XML declaration says", () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a name="Prøve"/>';
    expect(decodeXml(Uint8Array.from(latin, (letter) => letter.charCodeAt(0)))).toBe(latin);
  });

  it.each([
    ["bytes that are not in the encoding", Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]), "encoding"],
    ["an encoding nobody knows", new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><a/>'), "encoding"],
    ["a huge file", new Uint8Array(15_000_001), "tooLarge"],
  ])("refuses %s", (_, bytes, reason) => {
    expect(() => decodeXml(bytes)).toThrow(BpmnRefused);
    expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ reason }));
  });
});
