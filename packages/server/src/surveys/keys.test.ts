import fc from "fast-check";
import { expect, test } from "vitest";
import { linkToken, personSheetKey, respondentKey, sheetToken, tokenHash } from "./keys.ts";

test("a sheet's key is the HMAC-SHA256 of its token (RFC 4231, test case 2)", () => {
  const key = respondentKey(Buffer.from("Jefe"), "what do ya want for nothing?");
  expect(key.toString("hex")).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
});

test("a link is recognised by the SHA-256 of its token (FIPS 180-2, example B.1)", () => {
  const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(tokenHash("abc").toString("hex")).toBe(hash);
});

test("every workgroup of every wave has a link of its own, under every secret another one", () => {
  const triple = fc.tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uuid(), fc.uuid());
  const token = ([key, wave, workgroup]: [Uint8Array, string, string]) => linkToken(Buffer.from(key), wave, workgroup);
  fc.assert(
    fc.property(triple, triple, (one, other) => {
      expect(token(one)).toMatch(/^[\w-]{43}$/);
      expect(token(one) === token(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test("a sheet's token carries 128 random bits", () => {
  const bytes = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");
  expect(
    Buffer.from(
      sheetToken(() => bytes),
      "base64url",
    ),
  ).toEqual(bytes);
  expect(new Set(Array.from({ length: 1000 }, () => sheetToken())).size).toBe(1000);
});

test("a person's sheets have one key in all waves of the process, and another in each round of cases", () => {
  const owner = fc.record({ effortId: fc.uuid(), participantId: fc.uuid(), workgroupId: fc.uuid() });
  const whose = fc.record({ owner, caseRoundId: fc.option(fc.uuid()) });
  const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(secret, whose, whose, (bytes, one, other) => {
      const key = ({ owner: person, caseRoundId }: typeof one) =>
        personSheetKey(Buffer.from(bytes), { ...person, caseRoundId }).toString("hex");
      expect(key(one) === key(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(key(one) === key({ ...one, caseRoundId: other.caseRoundId })).toBe(one.caseRoundId === other.caseRoundId);
    }),
  );
});
