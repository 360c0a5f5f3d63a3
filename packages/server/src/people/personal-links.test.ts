import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfLink, personalLinks } from "./personal-links.ts";

const SECRET = Buffer.alloc(32, 7);
const OTHER_SECRET = Buffer.alloc(32, 8);
const WAVE = "9d3f2c62-4b6d-4a70-9a34-1b6f0a4a6f01";
const id = fc.uuid();

/** Ways in which people spell a code from paper. */
const SPELLINGS: Record<string, (code: string) => string> = {
  "as printed": (code) => code,
  "in lower case": (code) => code.toLowerCase(),
  "without the hyphen": (code) => code.replace("-", ""),
  "with spaces": (code) => ` ${code.replace("-", " ").replaceAll(/(.)/g, "$1 ")}`,
  "with O for 0": (code) => code.replaceAll("0", "O"),
  "with I for 1": (code) => code.replaceAll("1", "I"),
  "with l for 1": (code) => code.toLowerCase().replaceAll("1", "l"),
  "with U for V": (code) => code.replaceAll("V", "U"),
};

test.each(Object.entries(SPELLINGS))("a code typed %s is recognised", (_how, spell) => {
  fc.assert(
    fc.property(id, (person) => {
      const { code, codeHash } = personalLinks(SECRET, WAVE)(person);
      expect(hashOfLink(SECRET, spell(code))).toEqual(codeHash);
    }),
  );
});

test("the spellings are tried on codes that hold 0, 1 and V", () => {
  const codes = Array.from({ length: 200 }, (_, each) => personalLinks(SECRET, WAVE)(`person ${each}`).code);
  for (const letter of "01V") expect(codes.some((code) => code.includes(letter))).toBe(true);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
});

test("a token is recognised by its plain sha256, as open links are", () => {
  fc.assert(
    fc.property(id, (person) => {
      const { token, tokenHash } = personalLinks(SECRET, WAVE)(person);
      expect(hashOfLink(SECRET, token)).toEqual(tokenHash);
      expect(tokenHash).toEqual(createHash("sha256").update(token).digest());
    }),
  );
});

test("links are the same at every call", () => {
  fc.assert(
    fc.property(id, id, (wave, person) => {
      expect(personalLinks(SECRET, wave)(person)).toEqual(personalLinks(SECRET, wave)(person));
    }),
  );
});

test("every person, wave and secret has links of its own", () => {
  const people = Array.from({ length: 20_000 }, (_, each) => `person ${each}`);
  const links = people.map(personalLinks(SECRET, WAVE));
  for (const what of ["token", "code"] as const)
    expect(new Set(links.map((link) => link[what])).size).toBe(people.length);
  const [first] = links;
  for (const other of [personalLinks(OTHER_SECRET, WAVE), personalLinks(SECRET, "another wave")]) {
    const link = other("person 0");
    for (const what of ["token", "code"] as const) expect(link[what]).not.toBe(first?.[what]);
    expect(link.tokenHash).not.toEqual(first?.tokenHash);
    expect(link.codeHash).not.toEqual(first?.codeHash);
  }
});

test("another secret recognises no code", () => {
  const { code, codeHash } = personalLinks(SECRET, WAVE)("person 0");
  expect(hashOfLink(OTHER_SECRET, code)).not.toEqual(codeHash);
});
