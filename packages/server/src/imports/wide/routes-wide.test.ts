import { importAccepted, type WidePreview, widePreview } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { googleFormsExport, qualtricsExport, type SurveyAnswers } from "./testing/export-writers.ts";

const GROUPS = ["Nurses", "Porters", "Families"];
const SURVEY: SurveyAnswers = {
  groups: GROUPS,
  people: Array.from({ length: 9 }, (_, person) => ({
    id: `R_${person}`,
    group: GROUPS[person % 3]!,
    site: "North",
    answers: GROUPS.map((_, rated) => (person === 1 && rated === 0 ? null : Array(7).fill(1 + ((person + rated) % 5)))),
  })),
};
const FORM = { orientation: "matrixPerItem", values: "labels", delimiter: "," } as const;
const EXPORT = qualtricsExport(SURVEY, FORM);

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const base64 = (text: string) => Buffer.from(text).toString("base64");
const ask = (path: string, text: string, more: object = {}) =>
  facilitator.ask("POST", `/imports/wide${path}`, { content: base64(text), dictionary: null, mapping: null, ...more });
const look = async (text: string, more?: object): Promise<WidePreview> =>
  widePreview.parse(await parsed(await ask("/preview", text, more), 200));
const efforts = async () =>
  parsed<{ id: string; workProcess: { workgroups: object[] } }[]>(await facilitator.ask("GET", "/efforts"), 200);

test("a preview stores nothing; accepting stores the ratings, with the kinds that were chosen, and remembers", async () => {
  const before = await efforts();
  const preview = await look(EXPORT);
  expect(preview).toMatchObject({ tool: "qualtrics", remembered: null, questions: [] });
  expect(preview.outcome).toMatchObject({ ratings: 27, respondents: 9, doesNotWorkWith: 1, tooFew: 0, rejected: [] });
  expect(await efforts()).toEqual(before);
  expect((await look(EXPORT)).remembered).toBeNull();

  const mapping = { ...preview.mapping, kinds: [{ group: "Families", kind: "client" }] };
  const accepted = importAccepted.parse(
    await parsed(await ask("", EXPORT, { mapping, workProcess: "Discharge" }), 201),
  );
  expect(accepted).toMatchObject({ ratings: 27, rejected: 0 });
  const stored = (await efforts()).find(({ id }) => id === accepted.effortId);
  expect(stored?.workProcess.workgroups).toMatchObject([
    { name: "Nurses", kind: "worker" },
    { name: "Porters", kind: "worker" },
    { name: "Families", kind: "client" },
  ]);
});

test("how columns were understood is proposed for the next file, holds no answers, and can be forgotten", async () => {
  const fewer = qualtricsExport({ ...SURVEY, people: SURVEY.people.slice(0, 4) }, FORM);
  const again = await look(fewer);
  expect(again.remembered).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(again.mapping.kinds).toEqual([{ group: "Families", kind: "client" }]);
  expect(JSON.stringify(again.mapping)).not.toContain("R_1");
  expect((await look(googleFormsExport(SURVEY, FORM))).remembered).toBeNull();

  const forgotten = await facilitator.ask("DELETE", `/imports/mappings/${again.columnsHash}`);
  expect(forgotten.status).toBe(204);
  expect(await look(fewer)).toMatchObject({ remembered: null, mapping: { kinds: [] } });
});

test("an open question, and a file without a rating, keep everything out", async () => {
  const before = await efforts();
  const codes = await ask("", qualtricsExport(SURVEY, { ...FORM, values: "codes" }), { workProcess: "Discharge" });
  expect(codes.status).toBe(422);
  expect((await codes.json()).detail).toMatch(
    /^Nothing was imported yet: What does .* mean for frequent communication\?/,
  );
  const silent = {
    ...SURVEY,
    people: SURVEY.people.map((person) => ({ ...person, answers: GROUPS.map(() => Array(7).fill(0)) })),
  };
  const empty = await ask("", qualtricsExport(silent, FORM), { workProcess: "Discharge" });
  expect((await empty.json()).detail).toMatch(/nothing was imported/);
  expect(await efforts()).toEqual(before);
});

test("a mapping is remembered for one organization alone, and a fictional one takes nothing in", async () => {
  await parsed(await ask("", EXPORT, { workProcess: "Discharge again" }), 201);
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  const { organizationId } = await parsed<{ organizationId: string }>(loaded, 200);
  const there = (path: string, more: object) =>
    fetch(`${server.url}/api/organizations/${organizationId}/imports/wide${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify({ content: base64(EXPORT), dictionary: null, mapping: null, ...more }),
    });
  expect(widePreview.parse(await parsed(await there("/preview", {}), 200)).remembered).toBeNull();
  const refused = await there("", { workProcess: "Discharge" });
  expect(refused.status).toBe(409);
  expect((await refused.json()).detail).toContain("fictional");
});

test.each([
  ["respondent,respondent_group,rated_group,frequency,timely\na,Nurses,Nurses,just right,4\n", true],
  ["code,own role,target role,a,b,c\na,Nurses,Nurses,4,4,4\n", true],
  ["respondent,role,nurses_frequency,nurses_timely,porters_frequency,porters_timely\na,Nurses,1,4,4,4\n", false],
])("whether a table has one row for each rating is known by its header", async (text, looksLong) => {
  expect(await look(text)).toMatchObject({ looksLong, longText: null });
});
