import { INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT } from "@interrelate/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrumentJsonSchema } from "./json-schema.ts";
import { readInstrumentFile } from "./read-file.ts";

const head = { format: "interrelate-instrument", formatVersion: 1 };
const own = { ...head, ...INTERRELATE_RC_SHORT, id: "ward-form" };

function written(change: object): string {
  return JSON.stringify({ ...own, ...change });
}

function placesOf(text: string): string[] {
  return readInstrumentFile(text).problems.map(({ place }) => place);
}

// An independent reading of the published schema.
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
  instrumentJsonSchema(),
);

describe("the published JSON Schema", () => {
  test("takes what the product ships, and a file of one's own", () => {
    for (const instrument of [INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT])
      expect(validate({ ...head, ...instrument }), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(own)).toBe(true);
  });

  test("refuses whatever is left out, of another kind or of another format", () => {
    for (const key of Object.keys(own)) {
      const { [key as keyof typeof own]: _, ...rest } = own;
      expect(validate(rest), key).toBe(false);
      expect(readInstrumentFile(JSON.stringify(rest)).instrument, key).toBeNull();
    }
    for (const change of [
      { formatVersion: 2 },
      { id: "Ward Form" },
      { version: 0 },
      { title: { "not a language": "x" } },
      { languages: [] },
      { items: [] },
      { items: [{ ...own.items[0], answers: { en: ["Never", "Always"] } }] },
      { items: [{ ...own.items[0], scores: [1, 2, 3, 4, 6] }] },
      { licence: { name: "CC-BY-4.0", text: "", attestation: "yes" } },
    ]) {
      expect(validate({ ...own, ...change }), JSON.stringify(change)).toBe(false);
      expect(readInstrumentFile(written(change)).instrument, JSON.stringify(change)).toBeNull();
    }
  });

  test("agrees with the reader about any value at any place", () => {
    const paths = [["id"], ["version"], ["title"], ["languages"], ["licence"], ["items"], ["items", 0], ["notice"]];
    const anywhere = fc.constantFrom(...paths);
    fc.assert(
      fc.property(anywhere, fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const changed = JSON.parse(JSON.stringify(own));
        const last = path.at(-1) as string;
        path.slice(0, -1).reduce((place, key) => place[key], changed)[last] = value;
        // What the reader takes, the schema takes; rules beyond the schema may refuse more.
        const read = readInstrumentFile(JSON.stringify(changed)).instrument !== null;
        return !read || validate(changed);
      }),
    );
  });
});

describe("an instrument file", () => {
  test("is read as it was written, with or without a byte-order mark", () => {
    const { format: _, formatVersion: __, ...instrument } = own;
    expect(readInstrumentFile(written({})).instrument).toEqual(instrument);
    expect(readInstrumentFile(`\uFEFF${written({})}`).instrument).toEqual(instrument);
  });

  test("that is no JSON is refused in a sentence", () => {
    for (const text of ["", "{", "title,question\n", "[1, 2"]) {
      const { problems } = readInstrumentFile(text);
      expect(problems).toEqual([{ place: "", sentence: expect.stringContaining("not JSON") }]);
    }
  });

  test("says everything that is wrong, each at its place", () => {
    const items = own.items;
    const changed = (place: number, change: object) =>
      written({ items: items.map((item, position) => (position === place ? { ...item, ...change } : item)) });
    expect(placesOf(changed(1, { dimension: "timely" }))).toEqual(["items[1].dimension"]);
    expect(placesOf(changed(1, { dimension: "sharedKnowledge" }))).toEqual(["items"]);
    expect(placesOf(changed(3, { dimension: "accurate" }))).toEqual(["items"]);
    expect(placesOf(written({ items: items.slice(0, 3) }))).toEqual(["items"]);
    expect(placesOf(changed(0, { dimension: "frequent" }))).toEqual(["items[0].scores"]);
    expect(placesOf(changed(0, { dimension: "frequent", scores: [1, 3, 5, 4, 2] }))).toEqual([]);
    expect(placesOf(changed(2, { scores: [1, 3, 2, 4, 5] }))).toEqual(["items[2].scores"]);
    expect(placesOf(changed(2, { scores: [5, 4, 3, 2, 1] }))).toEqual([]);
    expect(placesOf(written({ languages: ["fr", ...own.languages] }))).toContain("items[0].question.fr");
    expect(placesOf(written({ id: "interrelate-rc-short" }))).toEqual(["id"]);
    expect(placesOf(written({ version: 0, title: 3 })).toSorted()).toEqual(["title", "version"]);
  });

  test("is told what is wrong in words, not in the words of a library", () => {
    const sentences = (change: object) => readInstrumentFile(written(change)).problems.map(({ sentence }) => sentence);
    expect(sentences({ version: 0, title: 3, notice: undefined, format: "other" }).toSorted()).toEqual([
      "This has to be an object with a key for each language.",
      "This has to be “interrelate-instrument”.",
      "This is missing.",
      "Versions are counted from 1.",
    ]);
    expect(sentences({ title: { "not a tag": "x" }, version: 1.5, items: [] })).toEqual([
      "This has to be a whole number.",
      "A language is written as a BCP 47 tag, such as en, da or en-x-plain.",
      "An instrument asks at least four dimensions: two of communication and two of relationships.",
    ]);
  });

  test("never throws, whatever it holds", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readInstrumentFile(text) !== undefined));
  });
});
