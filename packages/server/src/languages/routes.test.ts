import { INTERRELATE_RC_SHORT, type Translations } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const translations = async () => parsed<Translations>(await facilitator.ask("GET", "/translations"), 200);

test("everything that comes with the product is there in all five languages and their plain variants", async () => {
  const { languages, parts } = await translations();
  expect(languages.map(({ language }) => language).toSorted()).toEqual(
    ["ar", "da", "de", "en", "es"].flatMap((each) => [each, `${each}-x-plain`]),
  );
  expect(parts.map(({ kind, missing }) => [kind, missing])).toEqual([
    ["survey", {}],
    ["mail", {}],
    ["letter", {}],
    ["instrument", {}],
    ["instrument", {}],
  ]);
  expect(parts[1]?.texts.find(({ name }) => name === "invitation.subject")?.wordings.de).toContain("{process}");
});

test("an organisation's own instrument is listed with what its languages lack", async () => {
  const own = {
    format: "interrelate-instrument",
    formatVersion: 1,
    ...INTERRELATE_RC_SHORT,
    id: "ward-form",
    languages: ["en"],
    items: INTERRELATE_RC_SHORT.items.map((item) => ({
      ...item,
      question: { en: item.question.en ?? "" },
      answers: { en: item.answers.en ?? [] },
    })),
  };
  const taken = { text: JSON.stringify(own), asVersion: own.version, attestation: null };
  await parsed(await facilitator.ask("POST", "/instruments", taken), 201);
  const { parts } = await translations();
  const part = parts.find(({ instrument }) => instrument?.id === "ward-form");
  expect(part?.missing.en).toBeUndefined();
  expect(part?.missing.ar).toHaveLength(4 * 6);
  expect(part?.missing["ar-x-plain"]).toHaveLength(4 * 6);
});

test("translations are for those who belong to the organisation", async () => {
  const address = `${server.url}/api/organizations/${facilitator.organizationId}/translations`;
  expect((await fetch(address)).status).toBe(401);
});
