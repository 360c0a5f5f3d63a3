import { importAccepted, importPreview } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

const HEADER =
  "respondent,respondent_group,rated_group,frequency,timely,accurate,problem_solving,shared_goals,shared_knowledge,mutual_respect";
const LABELLED = `${HEADER}\na,Nurses,Porters,just_right,4,4,4,4,4,4\nb,Nurses,,just_right,4,4,4,4,4,4\n`;
const NUMERIC = `${HEADER}\na,Nurses,Porters,4,4,4,4,4,4,4\n`;

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const preview = (csv: string, mapping: unknown = null) => facilitator.ask("POST", "/imports/preview", { csv, mapping });
const accept = (csv: string, mapping: unknown = null) =>
  facilitator.ask("POST", "/imports", { csv, mapping, workProcess: "Discharge" });

async function efforts(): Promise<unknown[]> {
  return parsed(await facilitator.ask("GET", "/efforts"), 200);
}

test("a preview stores nothing; accepting stores the valid rows", async () => {
  const before = await efforts();
  const body = await parsed<unknown>(await preview(LABELLED), 200);
  expect(importPreview.parse(body)).toEqual(body);
  expect(importPreview.parse(body).outcome).toMatchObject({
    valid: 1,
    rejected: [{ line: 3, reason: "missingGroup" }],
  });
  expect(await efforts()).toEqual(before);
  const accepted = importAccepted.parse(await parsed(await accept(LABELLED), 201));
  expect(accepted).toMatchObject({ ratings: 1, rejected: 1 });
  expect((await efforts()).length).toBe(before.length + 1);
});

test("an open question keeps everything out until it is answered", async () => {
  const before = await efforts();
  const { proposed, questions } = importPreview.parse(await parsed(await preview(NUMERIC), 200));
  expect(questions.map(({ field }) => field)).toEqual(["frequencyCoding"]);
  const refused = await accept(NUMERIC);
  expect(refused.status).toBe(422);
  expect((await refused.json()).detail).toContain("How is the frequency item");
  expect(await efforts()).toEqual(before);
  expect((await accept(NUMERIC, { ...proposed, frequencyCoding: "ordered" })).status).toBe(201);
});

test.each([
  ["a file that is none", "respondent"],
  ["NUL bytes", LABELLED.replace("Nurses", "Nur\0ses")],
  ["no valid row", `${HEADER}\na,Nurses,,just_right,4,4,4,4,4,4\n`],
])("%s is refused with a sentence, and nothing is kept", async (_, csv) => {
  const before = await efforts();
  const refused = await accept(csv);
  expect(refused.status).toBe(422);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect((await refused.json()).detail).toMatch(/^[A-Z].*[.?]$/s);
  expect(await efforts()).toEqual(before);
});

test("a mapping of the wrong shape is refused field by field", async () => {
  const refused = await preview(LABELLED, { respondent: 1 });
  expect(refused.status).toBe(422);
  expect((await refused.json()).code).toBe("VALIDATION");
});
