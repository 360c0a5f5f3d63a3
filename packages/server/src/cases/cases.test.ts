import type { CaseResults, CaseRound, ClientCase } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answerCase,
  answersScored,
  type CasePlace,
  caseOf,
  linksIn,
  openRound,
  planRound,
  startCasePlace,
} from "../../../../tests/cases.ts";
import { parsed } from "../../../../tests/facilitator.ts";
import { begin, formOf } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole } from "../database/index.ts";

let house: ServerAndDatabase;
let place: CasePlace;

beforeAll(async () => {
  house = await startServerAndDatabase();
  place = await startCasePlace(house.facilitator);
});
afterAll(() => house.close());

const ask = (method: string, path: string, body?: unknown) => house.facilitator.ask(method, path, body);
const resultsOf = async (round: CaseRound) =>
  parsed<CaseResults>(await ask("GET", `/case-rounds/${round.id}/results`), 200);
const closed = async (round: CaseRound) => parsed<CaseRound>(await ask("POST", `/case-rounds/${round.id}/close`), 200);
const shown = async (path: string) => {
  const answer = await fetch(house.server.url + path);
  return { status: answer.status, text: await answer.text() };
};

const THREE = ["Nurses 1", "Physicians 1", "Social workers 1"];

describe("a draft", () => {
  test("has a code, a consent and three people to each case, all of this effort", async () => {
    const round = await planRound(house.facilitator, place, { name: "Planned", tells: "roles" }, []);
    expect(round).toMatchObject({ status: "draft", asked: 0, answered: null, threshold: 5, cases: [], cautions: [] });
    expect(round.hindrances).toEqual([expect.stringContaining("no case yet")]);
    const add = (body: unknown) => ask("POST", `/case-rounds/${round.id}/cases`, { case: body });
    const wanted = caseOf(place, "K-12", THREE);
    const [nurse] = wanted.members;
    const wrong = [
      { ...wanted, members: wanted.members.slice(1) },
      { ...wanted, members: [...wanted.members, nurse] },
      { ...wanted, members: [...wanted.members.slice(1), { ...nurse, workgroupId: place.groups.Physicians }] },
      { ...wanted, clientWorkgroupId: place.groups.Nurses },
      { ...wanted, consent: { ...wanted.consent, on: "2999-01-01" } },
      { ...wanted, consent: { ...wanted.consent, how: "" } },
      { ...wanted, label: "nurses 1" },
    ];
    for (const each of wrong) expect((await add(each)).status).toBe(422);
    const added = await parsed<ClientCase>(await add(wanted), 201);
    expect(added).toMatchObject({ label: "K-12", withdrawnOn: null, consent: wanted.consent });
    expect((await add({ ...wanted, label: "k-12" })).status).toBe(422);

    const changed = { ...caseOf(place, "K-13", [...THREE, "Citizens 1"]), consent: wanted.consent };
    const now = await parsed<ClientCase>(await ask("PUT", `/cases/${added.id}`, { case: changed }), 200);
    expect(now.members).toHaveLength(4);
    const read = await parsed<CaseRound>(await ask("GET", `/case-rounds/${round.id}`), 200);
    expect(read).toMatchObject({ asked: 4, hindrances: [], cases: [{ label: "K-13", waveId: added.waveId }] });
    expect(await parsed(await ask("DELETE", `/cases/${added.id}`), 200)).toEqual({ removed: true });
    expect(await parsed(await ask("GET", `/case-rounds/${round.id}`), 200)).toMatchObject({ cases: [], asked: 0 });
    expect((await ask("GET", `/case-rounds/${round.id}/results`)).status).toBe(409);
    expect((await ask("POST", `/case-rounds/${round.id}/open`)).status).toBe(409);
  });

  test("warns of what can never be told, and may be told otherwise or renamed until it opens", async () => {
    const cases = [caseOf(place, "K-1", THREE), caseOf(place, "K-2", THREE)];
    const round = await planRound(house.facilitator, place, { name: "Small", tells: "roles" }, cases);
    expect(round.cautions).toEqual([
      expect.stringContaining("No tie between roles can be shown"),
      expect.stringContaining("clients of “K-1” and “K-2”"),
    ]);
    const change = (name: string, tells: string) => ask("PUT", `/case-rounds/${round.id}`, { round: { name, tells } });
    expect((await change("Planned", "cases")).status).toBe(409);
    const other = await parsed<CaseRound>(await change("Little", "cases"), 200);
    expect(other).toMatchObject({ name: "Little", tells: "cases", hindrances: [] });
    expect(other.cautions).toEqual([expect.stringContaining("None of these networks can be shown")]);
    expect(await parsed(await ask("DELETE", `/case-rounds/${round.id}`), 200)).toEqual({ removed: true });
    expect((await ask("GET", `/case-rounds/${round.id}`)).status).toBe(404);
  });

  test("warns of another round that tells the other thing about the same people", async () => {
    const elsewhere = await startCasePlace(house.facilitator);
    const plan = (name: string, tells: "roles" | "cases") =>
      planRound(house.facilitator, elsewhere, { name, tells }, [
        caseOf(elsewhere, "K-1", [...THREE, "Nurses 2", "Nurses 3"]),
      ]);
    await plan("Spring", "roles");
    await plan("Summer", "cases");
    const autumn = await plan("Autumn", "cases");
    expect(autumn.cautions).toEqual([expect.stringContaining("“Spring” tells ties between roles")]);
    const all = await parsed<CaseRound[]>(await ask("GET", `/efforts/${elsewhere.effort.id}/case-rounds`), 200);
    expect(all.map(({ cautions }) => cautions.length)).toEqual([3, 1, 1]);
  });

  test("is not opened while somebody named in it has left their workgroup or the effort", async () => {
    const around = ["Nurses 6", "Physicians 6", "Social workers 6"];
    const elsewhere = await startCasePlace(house.facilitator);
    const round = await planRound(house.facilitator, elsewhere, { name: "Left", tells: "cases" }, [
      caseOf(elsewhere, "K-3", around),
    ]);
    const [nurse, physician] = [elsewhere.people.Nurses?.[5], elsewhere.people.Physicians?.[5]];
    const changes = [
      { before: nurse, after: { ...nurse, workgroupId: elsewhere.groups.Physicians } },
      { before: physician, after: null },
    ];
    await parsed(await ask("POST", `/efforts/${elsewhere.effort.id}/people`, { changes }), 200);
    const { hindrances } = await parsed<CaseRound>(await ask("GET", `/case-rounds/${round.id}`), 200);
    expect(hindrances).toEqual([
      expect.stringContaining("“Nurses 6” is in “K-3” for “Nurses”"),
      expect.stringContaining("Nobody of “Physicians” in “K-3”"),
      expect.stringContaining("Only 2 people"),
    ]);
    expect((await ask("POST", `/case-rounds/${round.id}/open`)).status).toBe(409);
  });
});

describe("an open round", () => {
  let round: CaseRound;
  let first: ClientCase;
  let links: Record<string, string>;
  const nurse = () => links["Nurses 1"] ?? "";

  beforeAll(async () => {
    const cases = [
      caseOf(place, "K-12", [...THREE, "Citizens 1"]),
      caseOf(place, "K-14", ["Nurses 1", "Nurses 2", "Physicians 2"]),
    ];
    round = await openRound(house.facilitator, place, { name: "Spring", tells: "cases" }, cases);
    [first] = round.cases as [ClientCase];
    links = await linksIn(house.server, house.facilitator, first.waveId);
  });

  test("asks those around each client and nobody else, in letters that name the case", async () => {
    expect(round).toMatchObject({ status: "open", asked: 7, answered: null, hindrances: [], cautions: [] });
    expect(Object.keys(links).sort()).toEqual([...THREE, "Citizens 1"].sort());
    const { organizationId, cookie } = house.facilitator;
    const letters = await fetch(`${house.server.url}/letters/${organizationId}/${first.waveId}`, {
      headers: { cookie },
    });
    const page = await letters.text();
    expect(page).toContain("around the client called \u2068K-12\u2069");
    expect(page.match(/<section class="letter"/g)).toHaveLength(4);
    // They are chosen by the workgroups around this client alone.
    const chosen = page.match(/<select name="workgroup">.*?<\/select>/s)?.[0];
    expect(chosen?.match(/<option value="[^"]+"/g)).toHaveLength(
      new Set(first.members.map((each) => each.workgroupId)).size,
    );
    const strips = await fetch(`${house.server.url}/letters/${organizationId}/${first.waveId}?who=all&sheet=strips`, {
      headers: { cookie },
    });
    expect(await strips.text()).toContain("Physicians · K-12");
  });

  test("says on every page which case it is about, and at first what will be shown", async () => {
    const consent = (await shown(nurse())).text;
    expect(consent).toContain("About the work around the client called K-12");
    expect(consent).toMatch(
      /<ol class="promises"><li>Taking part is voluntary\. Nobody decides about the client&#39;s help/,
    );
    expect(consent).toContain("all answers about them are deleted. What has been shown by then stays.");
    expect(consent).toContain("meant to be talked about together");
    expect(consent.match(/staff or pay/g)).toHaveLength(1);
    expect(consent).toContain("Around one client a role is often one person");
    expect(consent).toContain("one picture of how everybody around this client works together");
    expect(consent).not.toContain("several clients");
    expect(consent).not.toContain("the facilitator can see whether you have answered");
    expect(consent.match(/K-12/g)).toHaveLength(1);
    const sheet = await begin(house.server, nurse());
    const asked = (await shown(`${sheet.sheet}/${place.groups.Physicians}`)).text;
    expect(asked).toContain("get in touch with you about the work for K-12?");
    expect(asked).not.toMatch(new RegExp(`<legend>.*${place.effort.workProcess.name}`));
    for (const page of [`${sheet.sheet}/${place.groups.Physicians}`, `${sheet.sheet}/overview`, nurse()])
      expect((await shown(page)).text).toContain("About the work around the client called K-12");
    const arabic = await fetch(house.server.url + nurse(), { headers: { "accept-language": "ar" } });
    expect(await arabic.text()).toContain("المشار إليه بالرمز");
  });

  test("speaks to clients of themselves, in their letter as on every page", async () => {
    const consent = (await shown(links["Citizens 1"] ?? "")).text;
    expect(consent).toContain("It is about the work for you. Your code is K-12.");
    expect(consent).toContain("You, or whoever speaks for you, said yes to this.");
    expect(consent).toContain("one picture of the work around you");
    expect(consent).not.toMatch(/\b(this|the) client\b/i);
    const sheet = await begin(house.server, links["Citizens 1"] ?? "", { proxy: "self" });
    const asked = (await shown(`${sheet.sheet}/${place.groups.Physicians}`)).text;
    expect(asked).toContain("This is about the work for you. How often");
    const { organizationId, cookie } = house.facilitator;
    const path = `/letters/${organizationId}/${first.waveId}?who=all&workgroup=${place.groups.Citizens}`;
    const letter = await (await fetch(house.server.url + path, { headers: { cookie } })).text();
    expect(letter).toContain("the work around you (code \u2068K-12\u2069)");
    expect(letter).not.toContain("the client");
    const minutes = (text: string) => /about (\d+) minutes/.exec(text)?.[1];
    expect(minutes(letter)).toMatch(/^\d+$/);
    expect(minutes(letter)).toBe(minutes(consent));
  });

  test("rates the roles around this client, and its answers name the case", async () => {
    const other = round.cases[1] as ClientCase;
    const theirs = await linksIn(house.server, house.facilitator, other.waveId);
    const sheet = await begin(house.server, theirs["Nurses 1"] ?? "");
    expect(await sheet.post(place.groups.Nurses ?? "", formOf(answersScored(4)))).toBe(
      `${sheet.sheet}/${place.groups.Physicians}`,
    );
    const social = { worksWith: true, answers: [3, 3, 3, 3, 3, 3, 3] };
    expect((await sheet.put(place.groups["Social workers"] ?? "", social)).status).toBe(404);
    const whole = { ratings: { [place.groups["Social workers"] ?? ""]: social }, further: {}, finished: false };
    expect((await sheet.putWhole(whole)).status).toBe(404);
    // As a physician she is not around this client.
    expect((await shown(`${theirs["Nurses 1"]}/${place.groups.Physicians}`)).status).toBe(404);
    const stored = await asRole(
      house.database.db,
      { organizationId: house.facilitator.organizationId, role: "ir_analysis" },
      (open) =>
        open
          .selectFrom("answers.rating")
          .select(["case_id as caseId", "rated_group_id as rated"])
          .where("wave_id", "=", other.waveId)
          .execute(),
    );
    expect(stored).toEqual([{ caseId: other.id, rated: place.groups.Nurses }]);
    // In the other case her sheet is another one.
    const first = await begin(house.server, nurse());
    expect(await first.shown(place.groups.Physicians ?? "")).toEqual(Array(7).fill(null));
  });

  test("asks nobody about a role in which they are alone around the client", async () => {
    // She is the only nurse here, and in the other case one of two.
    const alone = await begin(house.server, nurse());
    const own = place.groups.Nurses ?? "";
    expect((await shown(`${alone.sheet}/${own}`)).status).toBe(404);
    const rating = { worksWith: true, answers: answersScored(5) };
    expect((await alone.put(own, rating)).status).toBe(404);
    expect((await alone.putWhole({ ratings: { [own]: rating }, further: {}, finished: false })).status).toBe(404);
    expect((await alone.put(place.groups.Citizens ?? "", rating)).ok).toBe(true);
    const theirs = await linksIn(house.server, house.facilitator, round.cases[1]?.waveId ?? "");
    const another = await begin(house.server, theirs["Nurses 2"] ?? "");
    expect((await another.put(own, rating)).ok).toBe(true);
    const { organizationId, cookie } = house.facilitator;
    const preview = await fetch(`${house.server.url}/preview/${organizationId}/${first.waveId}?as=${own}`, {
      headers: { cookie },
    });
    const words = await preview.text();
    expect(words).toContain('<strong aria-current="true">Nurses</strong>');
    expect(words).not.toContain(`/${own}?`);
  });

  test("stays as it is, and tells finished sheets in steps", async () => {
    expect((await ask("PUT", `/cases/${first.id}`, { case: caseOf(place, "K-12", THREE) })).status).toBe(409);
    expect((await ask("DELETE", `/cases/${first.id}`)).status).toBe(409);
    expect((await ask("POST", `/case-rounds/${round.id}/cases`, { case: caseOf(place, "K-9", THREE) })).status).toBe(
      409,
    );
    expect((await ask("POST", `/case-rounds/${round.id}/open`)).status).toBe(409);
    expect((await ask("GET", `/case-rounds/${round.id}/results`)).status).toBe(409);
    const answered = async () => (await parsed<CaseRound>(await ask("GET", `/case-rounds/${round.id}`), 200)).answered;
    // Four and three sheets: in neither case five, as long as networks are told one by one.
    for (const each of round.cases) await answerCase(house.server, house.facilitator, place, each, () => 4);
    expect(await answered()).toBe(null);
    const all = await parsed<CaseRound[]>(await ask("GET", `/efforts/${place.effort.id}/case-rounds`), 200);
    expect(all.find(({ id }) => id === round.id)).toMatchObject({ answered: null, asked: 7 });
  });

  test("closes with all its cases, and shows no network of fewer people than the threshold", async () => {
    const after = await closed(round);
    expect(after).toMatchObject({ status: "closed", answered: null, asked: 7, closedOn: expect.any(String) });
    expect((await ask("POST", `/case-rounds/${round.id}/close`)).status).toBe(409);
    expect((await shown(nurse())).status).toBe(410);
    expect(await resultsOf(round)).toMatchObject({
      tells: "cases",
      networks: round.cases.map(({ id }) => ({ caseId: id, raters: null, mean: null, low: null, high: null })),
    });
  });
});

/** Six people: mean 3, sample variance 10 / 5, so 3 ± 2.5706 · √2 / √6 = 3 ± 1.484. */
const SIX_SCORES = [1, 2, 3, 4, 5, 3];
const numberOf = (person: string) => Number(person.split(" ").at(-1));

test("ties between roles are told from five people, three cases and three people rated", async () => {
  const cases = SIX_SCORES.map((_, index) =>
    caseOf(place, `T-${index}`, [`Nurses ${index + 1}`, `Physicians ${index + 1}`, "Social workers 1"]),
  );
  const round = await openRound(house.facilitator, place, { name: "Ties", tells: "roles" }, cases);
  for (const each of round.cases)
    await answerCase(house.server, house.facilitator, place, each, (person, rated) =>
      rated === "Physicians" ? (SIX_SCORES[numberOf(person) - 1] ?? 0) : 5,
    );
  const open = await parsed<CaseRound>(await ask("GET", `/case-rounds/${round.id}`), 200);
  expect(open).toMatchObject({ asked: 18, answered: 15 });
  // Eighteen sheets, in steps of five.
  expect(await closed(round)).toMatchObject({ asked: 18, answered: 15 });
  const results = await resultsOf(round);
  if (results.tells !== "roles") throw new Error("It tells ties.");
  const tie = (from: string, to: string) =>
    results.ties.find((each) => each.from === place.groups[from] && each.to === place.groups[to]);
  expect(tie("Nurses", "Physicians")).toMatchObject({ raters: 6, cases: 6, mean: 3, low: 1.5, high: 4.5 });
  expect(tie("Nurses", "Physicians")?.dimensions.frequent.mean).toBe(3);
  // Six citizens, of whom none is on the list of people.
  expect(tie("Nurses", "Citizens")).toMatchObject({ raters: 6, cases: 6, mean: 5 });
  const hidden = { raters: null, cases: null, mean: null, low: null, high: null };
  // One social worker is a person, whether she rates or is rated.
  expect(tie("Nurses", "Social workers")).toMatchObject(hidden);
  expect(tie("Social workers", "Nurses")).toMatchObject(hidden);
  expect(tie("Citizens", "Nurses")).toBeUndefined();
  // In no case are there two of a role, so that nobody rates their own.
  expect(tie("Nurses", "Nurses")).toBeUndefined();
  expect(results.ties).toHaveLength(9);
});

test("a network is the mean over its people, and is told from five of them", async () => {
  const five = ["Nurses 1", "Nurses 2", "Physicians 1", "Physicians 2", "Physicians 3"];
  const round = await openRound(house.facilitator, place, { name: "Networks", tells: "cases" }, [
    caseOf(place, "N-1", five),
    caseOf(place, "N-2", five.slice(1)),
  ]);
  const scores = [1, 2, 3, 4, 5];
  for (const each of round.cases)
    await answerCase(house.server, house.facilitator, place, each, (person) => scores[five.indexOf(person)] ?? 0);
  // Of nine sheets five are behind a network that is told; the rest would be how many answered about the other.
  expect(await closed(round)).toMatchObject({ asked: 9, answered: 5 });
  const results = await resultsOf(round);
  if (results.tells !== "cases") throw new Error("It tells networks.");
  // Mean 3, sample variance 10 / 4: 3 ± 2.7764 · √2.5 / √5 = 3 ± 1.963.
  expect(results.networks).toMatchObject([
    { caseId: round.cases[0]?.id, raters: 5, mean: 3, low: 1, high: 5, dimensions: { timely: { mean: 3 } } },
    { caseId: round.cases[1]?.id, raters: null, mean: null, dimensions: { timely: { mean: null } } },
  ]);
});
