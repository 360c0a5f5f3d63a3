import { BpmnRefused, tooLarge } from "./bpmn-refused.ts";

/** The largest map that can be kept takes about 3,300,000 characters and 37,000 elements. */
const MOST_CHARACTERS = 5_000_000;
const MOST_ELEMENTS = 150_000;

const AGAIN = "Nothing was imported; please export the diagram again as BPMN 2.0";

/**
 * The text of a BPMN file, ready to be read: characters beyond the first 65,536 of Unicode stand as themselves and not
 * by number, which the reader would cut.
 *
 * @throws {BpmnRefused} when it is empty, too large, no XML, or declares a document type or entities: diagrams need none,
 * and they could make a small file grow without end.
 */
export function checkXml(text: string): string {
  if (text.trim() === "") throw new BpmnRefused("empty", `This file is empty. ${AGAIN} and choose that file.`);
  if (text.length > MOST_CHARACTERS || text.split("<").length > 2 * MOST_ELEMENTS) throw tooLarge();
  const xml = text.replace(/^\ufeff/, "");
  if (!xml.trimStart().startsWith("<")) {
    throw new BpmnRefused("notXml", `This file is not XML, so it is no BPMN 2.0 diagram. ${AGAIN} (.bpmn or .xml).`);
  }
  const markup = markupOf(xml);
  if (markup.includes("<!")) {
    throw new BpmnRefused(
      "declarations",
      "This file declares a document type or entities, which BPMN 2.0 diagrams never need and which are not read here for safety. Nothing was imported; please export the diagram again from the program it was made with.",
    );
  }
  const unknown = UNKNOWN_ENTITY.exec(markup);
  if (unknown !== null) {
    const { length } = markup.slice(0, unknown.index).split("\n");
    throw new BpmnRefused(
      "notXml",
      `This file is not well-formed XML: an & in line ${length} begins no character. ${AGAIN}.`,
    );
  }
  return xml.replace(/&#(?:x([\da-f]{5,6})|(\d{5,7}));/gi, astral);
}

const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** What stands between comments and CDATA sections, in which anything may stand; lines keep their numbers. */
function markupOf(xml: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = xml.indexOf("<!"); start >= 0; start = xml.indexOf("<!", at)) {
    const [begin, end] = SECTIONS.find((section) => xml.startsWith(section[0], start)) ?? [];
    const stop = begin === undefined ? -1 : xml.indexOf(end!, start + begin.length);
    if (stop < 0) break;
    kept.push(xml.slice(at, start), xml.slice(start, stop).replace(/[^\n]/g, ""));
    at = stop + end!.length;
  }
  return kept.join("") + xml.slice(at);
}

const SECTIONS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;

function astral(reference: string, hexadecimal: string | undefined, decimal: string | undefined): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
