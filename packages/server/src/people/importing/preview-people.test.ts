import type { Person } from "@interrelate/contract";
import { expect, test } from "vitest";
import { EFFORT, looked, NORTH, NURSES, PHYSICIANS } from "./fixture.ts";

const ADA = { name: "Ada Lovelace", email: "ada@example.org", workgroupId: NURSES };
const FILE = "Name,E-mail,Workgroup\nAda Lovelace,ada@example.org,Nurses\n";

test("a list is trimmed and understood, whatever its case and spacing", async () => {
  const file =
    "\uFEFF Full name ;E-Mail Address; Workgroup;Unit;Preferred language;Contact by\n" +
    "  Ada   Lovelace ; ada@example.org ;NURSES; north ;Dansk;\n\n" +
    '"Hopper; Grace";;nurses;South;plain English;letter\n' +
    "Edsger;mailto:edsger@example.org;Physicians;;;none\n";
  const { preview, plan } = await looked(file);
  expect(preview.refusal).toBeNull();
  expect(preview.counts).toEqual({ new: 3, known: 0, changed: 0, problem: 0, leftOut: 0 });
  expect(preview.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  expect(plan?.changes.map(({ after }) => after)).toMatchObject([
    { ...ADA, siteId: NORTH, language: "da", channel: "email" },
    { name: "Hopper; Grace", email: null, workgroupId: NURSES, language: "en-x-plain", channel: "code" },
    {
      name: "Edsger",
      email: "edsger@example.org",
      workgroupId: PHYSICIANS,
      siteId: null,
      language: null,
      channel: "none",
    },
  ]);
});

test.each([
  ["English", "Name,E-mail,Workgroup"],
  ["Danish", "Fulde navn,Mailadresse,Faggruppe"],
  ["German", "Vollständiger Name,E-Mail-Adresse,Berufsgruppe"],
  ["Spanish", "Nombre completo,Correo electrónico,Grupo de trabajo"],
  ["Arabic", "الاسم الكامل,البريد الإلكتروني,مجموعة العمل"],
  ["French", "Nom complet,Courriel,Groupe de travail"],
])("columns are recognised by a header in %s", async (_language, header) => {
  const { plan } = await looked(`${header}\nAda Lovelace,ada@example.org,Nurses`);
  expect(plan?.changes.map(({ after }) => after)).toMatchObject([ADA]);
});

test("first and last name stand in two columns", async () => {
  for (const header of ["First name\tSurname", "Nombre\tApellidos", "Fornavn\tEfternavn"]) {
    const { plan } = await looked(`${header}\tGroup\nAda\tLovelace\tNurses`);
    expect(plan?.changes[0]?.after?.name).toBe("Ada Lovelace");
  }
});

test("rows without a header are understood by what stands in them", async () => {
  const { preview, plan } = await looked("Ada Lovelace\tada@example.org\tNurses\nGrace\tgrace@example.org\tPhysicians");
  expect(preview.hasHeader).toBe(false);
  expect(preview.columns).toEqual(["Column 1", "Column 2", "Column 3"]);
  expect(plan?.changes.map(({ after }) => after)).toMatchObject([ADA, { name: "Grace", workgroupId: PHYSICIANS }]);
});

test("a plain list of addresses needs the workgroup that everybody belongs to, and nothing else", async () => {
  const list = "ada@example.org\ngrace@example.org\n";
  const { preview } = await looked(list);
  expect(preview.questions.map(({ field }) => field)).toEqual(["workgroup"]);
  const { plan } = await looked(list, { workgroupId: PHYSICIANS });
  expect(plan?.changes.map(({ after }) => after)).toMatchObject([
    { name: "ada@example.org", email: "ada@example.org", workgroupId: PHYSICIANS, channel: "email" },
    { name: "grace@example.org" },
  ]);
});

test("the columns can be said", async () => {
  const file = "A,B,C\nNurses,Ada Lovelace,ada@example.org";
  const mapping = { name: [1], email: 2, workgroup: 0, further: null, site: null, language: null, channel: null };
  const { plan } = await looked(file, { mapping });
  expect(plan?.changes.at(-1)?.after).toMatchObject(ADA);
  const twice = await looked(file, { mapping: { ...mapping, site: 0 } });
  expect(twice.preview.questions.map(({ field }) => field)).toEqual(["columns"]);
  expect(twice.plan).toBeNull();
});

test("somebody belongs to several workgroups when the list says so", async () => {
  const { plan } = await looked("Name,Workgroup,Other workgroups\nAda,Nurses; unit leaders,Physicians\nBen,Nurses,");
  const [ada, ben] = plan?.changes.map(({ after }) => after) ?? [];
  expect(ada?.workgroupId).toBe(NURSES);
  expect(ada?.furtherWorkgroupIds).toEqual(["40000000-0000-4000-8000-000000000003", PHYSICIANS]);
  expect(ben?.furtherWorkgroupIds).toEqual([]);
});

test("unknown workgroups and sites are offered, and nothing is accepted before each is decided", async () => {
  const file = "Name,Group,Site\nAda,Pharmacists,East\nBen,pharmacists,East\nCleo,Nursing,North";
  const first = await looked(file);
  expect(first.preview.unknownWorkgroups).toEqual([
    { name: "Pharmacists", people: 2, decided: false },
    { name: "Nursing", people: 1, decided: false },
  ]);
  expect(first.preview.unknownSites).toEqual([{ name: "East", people: 2, decided: false }]);
  expect(first.preview.refusal).toMatch(/“Pharmacists”, “Nursing”, “East”/);

  const { preview, plan } = await looked(file, {
    workgroups: [
      { name: "Pharmacists", id: null, kind: "client" },
      { name: "Nursing", id: NURSES, kind: "worker" },
    ],
    sites: [{ name: "east", id: null }],
  });
  expect(preview.refusal).toBeNull();
  expect(plan?.workgroups).toMatchObject([{ name: "Pharmacists", kind: "client" }]);
  expect(plan?.sites).toMatchObject([{ name: "East" }]);
  const made = plan?.workgroups[0]?.id;
  expect(plan?.changes.map(({ after }) => after?.workgroupId)).toEqual([made, made, NURSES]);
});

test("while a wave is open no workgroup is added", async () => {
  const wave = {
    id: NORTH,
    name: "Spring",
    position: 0,
    status: "open" as const,
    openedOn: null,
    closedOn: null,
    opensAt: null,
    closesAt: null,
  };
  const effort = { ...EFFORT, workProcess: { ...EFFORT.workProcess, waves: [wave] } };
  const decided = { workgroups: [{ name: "Pharmacists", id: null, kind: "worker" as const }] };
  const { preview } = await looked("Name,Group\nAda,Pharmacists", decided, [], effort);
  expect(preview.refusal).toMatch(/The wave “Spring” is open/);
});

test.each([
  ["an address that is none", "Ada,ada@@example.org,Nurses", "“ada@@example.org” is not an e-mail address."],
  ["no name and no address", ",,Nurses", "There is neither a name nor an e-mail address in this row."],
  ["no workgroup", "Ada,ada@example.org,", "There is no workgroup in this row."],
  [
    "an address twice",
    "Ada,ada@example.org,Nurses\nAda L,ADA@example.org,Nurses",
    "The same e-mail address stands on line 2 already.",
  ],
  ["a name too long", `${"a".repeat(121)},,Nurses`, "At most 120 characters."],
])("%s is a problem that keeps the whole file out until the row is left out", async (_what, rows, sentence) => {
  const file = `Name,E-mail,Workgroup\n${rows}\nGrace,grace@example.org,Nurses`;
  const { preview } = await looked(file);
  const bad = preview.rows.filter(({ standing }) => standing === "problem");
  expect(bad).toHaveLength(1);
  expect(bad[0]?.problems.join(" ")).toContain(sentence);
  expect(preview.refusal).toMatch(/^One row has a problem\./);

  const without = await looked(file, { leaveOut: bad.map(({ line }) => line) });
  expect(without.preview.refusal).toBeNull();
  expect(without.preview.counts.leftOut).toBe(1);
  expect(without.plan?.changes.some(({ after }) => after?.name === "Grace")).toBe(true);
});

test("a channel must be understood, and e-mail needs an address", async () => {
  const { preview } = await looked(
    "Name,E-mail,Workgroup,Channel\nAda,,Nurses,e-mail\nBen,ben@example.org,Nurses,pigeon",
  );
  expect(preview.rows.map(({ problems }) => problems)).toEqual([
    ["There is no e-mail address to write to."],
    ["“pigeon” is no way to reach somebody; it is e-mail, code or none."],
  ]);
});

test("a language that nobody can be asked in is noted, not guessed", async () => {
  const { preview, plan } = await looked("Name,Workgroup,Language\nAda,Nurses,Klingon\nBen,Nurses,de-AT");
  expect(preview.rows[0]?.notes.join()).toContain("“Klingon”");
  expect(plan?.changes.map(({ after }) => after?.language)).toEqual([null, "de"]);
});

const THERE: Person = {
  id: "70000000-0000-4000-8000-000000000001",
  name: "Ada Lovelace",
  email: "Ada@Example.org",
  workgroupId: PHYSICIANS,
  furtherWorkgroupIds: [],
  siteId: NORTH,
  language: "es",
  channel: "email",
};

test("people who are there already, by their address, stay as they are or are changed, as chosen", async () => {
  const file = `${FILE}Grace,grace@example.org,Nurses`;
  const kept = await looked(file, {}, [THERE]);
  expect(kept.preview.counts).toMatchObject({ known: 1, new: 1, changed: 0 });
  expect(kept.plan?.changes).toHaveLength(1);

  const changed = await looked(file, { known: "update" }, [THERE]);
  expect(changed.preview.counts).toMatchObject({ known: 0, new: 1, changed: 1 });
  // What the file does not say stays.
  expect(changed.plan?.changes[0]).toEqual({
    before: THERE,
    after: { ...THERE, email: "ada@example.org", workgroupId: NURSES },
  });
});

test("people without an address are known by name and workgroup, each once", async () => {
  const there = { ...THERE, email: null, workgroupId: NURSES, channel: "code" as const };
  const { preview } = await looked(
    "Name,Workgroup\nada lovelace,Nurses\nAda Lovelace,Nurses\nAda Lovelace,Nurses",
    {},
    [there],
  );
  expect(preview.rows.map(({ standing }) => standing)).toEqual(["known", "new", "new"]);
  expect(preview.rows[2]?.notes).toEqual(["The same name stands on line 3; they are taken for two people."]);
});

test("a file that says nothing new is not accepted for nothing", async () => {
  const { preview } = await looked(FILE, {}, [THERE]);
  expect(preview.refusal).toMatch(/^Everybody in this file is there already/);
});
