import type { Effort, Person, Wave } from "@interrelate/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, openFirstWave, parsed, startEffort } from "../../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;

const SHEET = [
  "Name,E-mail,Group,Site,Language,Channel",
  "Ada,,Nurses,North,,letter",
  "بثينة,,Nurses,South,Arabic,letter",
  "=cmd()|x,,Physicians,North,German,letter",
  "Mailed,mailed@example.org,Nurses; Physicians,North,,",
].join("\n");

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator, { sites: ["North", "South"], workProcess: "hip & knee" });
  wave = await openFirstWave(facilitator, effort);
  await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/people/import`, { file: { text: SHEET } }), 201);
});
afterAll(() => server.close());

const page = (path: string, cookie = facilitator.cookie) => fetch(server.url + path, { headers: { cookie } });
const letters = (query = "") => page(`/letters/${effort.organizationId}/${wave.id}${query}`);

test("there is one letter for each person reached by a code, each in their language", async () => {
  const answer = await letters();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const text = await answer.text();
  expect(text.match(/<section class="letter"/g)).toHaveLength(3);
  expect(text).toContain("hip &amp; knee");
  expect(text).toMatch(/<section class="letter" lang="ar" dir="rtl">/);
  expect(text).toContain("Wie arbeiten wir zusammen?");
  expect(text).not.toContain("Mailed");
  expect(text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(3);
  expect(text).toContain(`${new URL(wave.links[0]?.url ?? "").origin}/c`);
});

test("strips say no name, and everybody or one workgroup and site can be chosen", async () => {
  const strips = await (await letters("?sheet=strips&who=all")).text();
  expect(strips.match(/<section class="strip"/g)).toHaveLength(4);
  for (const name of ["Ada", "Mailed"]) expect(strips).not.toContain(name);
  const [nurses] = effort.workProcess.workgroups;
  const some = await (await letters(`?who=all&workgroup=${nurses?.id}&site=${effort.sites[0]?.id}`)).text();
  expect(some.match(/<section class="letter"/g)).toHaveLength(2);
});

test("the printed code and the link of the file open the person's own survey", async () => {
  const rows = (await (await letters("/links.csv")).text()).trim().split("\r\n").slice(1);
  expect(rows).toHaveLength(4);
  const [url, code] = rows[0]?.split(",").slice(-2) ?? [];
  for (const given of [new URL(url ?? "").pathname, `/s/${code?.toLowerCase()}`]) {
    const survey = await fetch(server.url + given);
    expect([given.length > 0, survey.status]).toEqual([true, 200]);
  }
});

test("nobody but members sees letters, links or people", async () => {
  const paths = [
    `/letters/${effort.organizationId}/${wave.id}`,
    `/letters/${effort.organizationId}/${wave.id}/links.csv`,
    `/people/${effort.organizationId}/${effort.id}/csv`,
    `/people/${effort.organizationId}/${effort.id}/xlsx`,
  ];
  for (const path of paths) {
    const [stranger, elsewhere] = [
      await page(path, ""),
      await page(path.replace(effort.organizationId, crypto.randomUUID())),
    ];
    expect([stranger.status, elsewhere.status]).toEqual([401, 401]);
    expect(await stranger.text()).not.toMatch(/Ada|[0-9A-Z]{5}-[0-9A-Z]{5}/);
  }
  expect((await page("/letters/here/there")).status).toBe(404);
  expect((await page(`/people/${effort.organizationId}/${effort.id}/pdf`)).status).toBe(404);
});

test("the list comes out as it went in, with nothing that a spreadsheet computes", async () => {
  const csv = await (await page(`/people/${effort.organizationId}/${effort.id}/csv`)).text();
  expect(csv).toContain("'=cmd()|x");
  const preview = { file: { text: csv } };
  const again = await facilitator.ask("POST", `/efforts/${effort.id}/people/import/preview`, {
    ...preview,
    known: "update",
  });
  expect(await parsed(again, 200)).toMatchObject({ counts: { new: 0, known: 4, changed: 0, problem: 0, leftOut: 0 } });

  const bytes = Buffer.from(await (await page(`/people/${effort.organizationId}/${effort.id}/xlsx`)).arrayBuffer());
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const { people } = await parsed<{ people: Person[] }>(
    await facilitator.ask("GET", `/efforts/${effort.id}/people`),
    200,
  );
  const names = people.map(({ name }) => (name.startsWith("=") ? `'${name}` : name));
  expect(book.worksheets[0]?.getColumn(1).values.slice(1)).toEqual(["Name", ...names]);
  const file = { base64: bytes.toString("base64") };
  const fromBook = await facilitator.ask("POST", `/efforts/${effort.id}/people/import/preview`, {
    file,
    known: "update",
  });
  expect(await parsed(fromBook, 200)).toMatchObject({ counts: { new: 0, known: 4, changed: 0, problem: 0 } });
});

test("a closed wave has no letters any more", async () => {
  await parsed(await facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
  const answer = await letters();
  expect(answer.status).toBe(410);
  expect(await answer.text()).not.toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
});
