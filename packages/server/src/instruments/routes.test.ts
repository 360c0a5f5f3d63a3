import {
  INTERRELATE_RC_ITEMS,
  INTERRELATE_RC_SHORT,
  type InstrumentDetail,
  type InstrumentFile,
  type InstrumentPreview,
  type InstrumentSummary,
} from "@interrelate/contract";
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

const file: InstrumentFile = {
  format: "interrelate-instrument",
  formatVersion: 1,
  ...INTERRELATE_RC_SHORT,
  id: "ward-form",
  licence: { name: "Licensed text", text: "For licensees only.", holder: "Somebody else", attestation: null },
};
const statement = { statement: "Our hospital has a licence until 2030.", by: "The facilitator" };

function text(change: object = {}): string {
  return JSON.stringify({ ...file, ...change });
}

function preview(of: string): Promise<InstrumentPreview> {
  return facilitator.ask("POST", "/instruments/preview", { text: of }).then((answer) => parsed(answer, 200));
}

function accept(of: string, asVersion: number, attestation: object | null = statement): Promise<Response> {
  return facilitator.ask("POST", "/instruments", { text: of, asVersion, attestation });
}

async function listed(): Promise<string[]> {
  const list: InstrumentSummary[] = await parsed(await facilitator.ask("GET", "/instruments"), 200);
  return list.map(({ id, version }) => `${id} ${version}`);
}

const builtIn = [INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT].map(({ id, version }) => `${id} ${version}`);

test("the built-in instruments are there, and leave as files that can be read again", async () => {
  expect(await listed()).toEqual(builtIn);
  const exported: InstrumentFile = await parsed(
    await facilitator.ask("GET", `/instruments/interrelate-rc-short/versions/${INTERRELATE_RC_SHORT.version}/file`),
    200,
  );
  expect(exported).toEqual({ format: "interrelate-instrument", formatVersion: 1, ...INTERRELATE_RC_SHORT });
  const seen = await preview(JSON.stringify({ ...exported, id: "ward-form" }));
  expect(seen).toMatchObject({ problems: [], needsAttestation: false, standing: "new" });
});

test("a preview stores nothing and says what is missing", async () => {
  const seen = await preview(text({ languages: [...file.languages, "fo"] }));
  expect(seen).toMatchObject({ problems: [], needsAttestation: true, standing: "new", asVersion: 1 });
  expect(seen.missing.find(({ language }) => language === "fo")?.texts).toContain("question 4");
  expect(await preview("{}")).toMatchObject({ instrument: null, standing: "new" });
  expect(await listed()).toEqual(builtIn);
});

test("a text whose licence is not open needs somebody's statement", async () => {
  const refused = await accept(text(), 1, null);
  expect(refused.status).toBe(422);
  expect((await refused.json()).detail).toContain("Licensed text");
  expect(await listed()).toEqual(builtIn);
  // A statement in the file speaks for somebody else.
  const spoken = { ...file.licence, attestation: { ...statement, on: "2020-01-01" } };
  expect((await accept(text({ licence: spoken }), 1, null)).status).toBe(422);
  const taken: InstrumentDetail = await parsed(await accept(text({ licence: spoken }), 1), 201);
  expect(taken.instrument.licence.attestation).toEqual({ ...statement, on: taken.addedOn });
  expect(taken.builtIn).toBe(false);
});

test("a version never changes: other content becomes the next one", async () => {
  expect((await preview(text())).standing).toBe("there");
  expect((await accept(text(), 1)).status).toBe(409);
  const reworded = text({ title: { en: "Another title" } });
  expect(await preview(reworded)).toMatchObject({ standing: "differs", asVersion: 2 });
  expect((await accept(reworded, 1)).status).toBe(409);
  await parsed(await accept(reworded, 2), 201);
  expect(await listed()).toEqual([...builtIn, "ward-form 2", "ward-form 1"]);
  const first: InstrumentDetail = await parsed(await facilitator.ask("GET", "/instruments/ward-form/versions/1"), 200);
  expect(first.instrument.title).toEqual(file.title);
});

test("a statement can be made anew, and about nothing that comes with the product", async () => {
  const anew = { statement: "The licence was renewed until 2035.", by: "Her successor" };
  const path = "/instruments/ward-form/versions/1/attestation";
  const attested: InstrumentDetail = await parsed(await facilitator.ask("PUT", path, { attestation: anew }), 200);
  expect(attested.instrument.licence.attestation).toMatchObject(anew);
  expect((await preview(text())).standing).toBe("there");
  const product = `/instruments/interrelate-rc-items/versions/${INTERRELATE_RC_ITEMS.version}/attestation`;
  expect((await facilitator.ask("PUT", product, { attestation: anew })).status).toBe(409);
  expect((await facilitator.ask("PUT", path, { attestation: { statement: "yes", by: "" } })).status).toBe(422);
});

test("what is not an instrument is refused whole, with the place", async () => {
  const refused = await accept(
    text({ items: file.items.map((item, place) => (place === 3 ? { ...item, dimension: "accurate" } : item)) }),
    3,
  );
  expect(refused.status).toBe(422);
  expect((await refused.json()).detail).toMatch(/relationships.*\(items\).*Nothing was stored\./);
  expect((await facilitator.ask("GET", "/instruments/ward-form/versions/9")).status).toBe(404);
  expect((await facilitator.ask("GET", "/instruments/ward-form/versions/one")).status).toBe(422);
});

test("strangers see the schema and nothing else", async () => {
  const schema = await fetch(`${server.url}/api/schemas/instrument.json`);
  expect(schema.headers.get("content-type")).toContain("application/schema+json");
  expect(await schema.json()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  const list = `${server.url}/api/organizations/${facilitator.organizationId}/instruments`;
  expect((await fetch(list)).status).toBe(401);
});
