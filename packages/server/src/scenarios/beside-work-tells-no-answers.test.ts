import { type CaseRound, type Effort, type EffortLink, type Guest, type Person, routes } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsed } from "../../../../tests/facilitator.ts";
import {
  type Asked,
  everyAnswer,
  namesOf,
  type Place,
  resultsOf,
  startTwins,
  type Twins,
} from "../../../../tests/twins.ts";

/**
 * Nothing that the routes about case-level networks, guests and linked efforts say depends on what anybody answered, but
 * for the one that publishes the results of a round of cases: Fjordby Municipality and a twin of it, with other people
 * and other answers, are asked the same.
 */
interface Ids {
  effort: string;
  leaders: string;
  wholes: string;
  withdrawn: string;
  /** A case of a round that has not been opened. */
  doomed: string;
  case: object;
  guest: string;
  host: string;
  link: string;
  names: ReadonlyMap<string, string>;
}

const ROUND = { name: "Another round", tells: "cases" };
const AGREEMENT = { maps: "none", structures: false, context: false, results: "none" };
const GUEST = { name: "The school board", kind: "school", siteIds: [], agreement: AGREEMENT };
const GUEST_NOW = { ...GUEST, agreedOn: "2026-01-01", endsOn: null };

/** Named where they cannot be asked like this, with why. */
const NOT_ASKED: readonly string[] = [
  "cases.results", // publishes what was answered, under rules of its own (see the tests of its analysis)
  "guests.enter", // opens a session for somebody else, and says where they have come in
  "guests.removeMember", // nobody of a guest has come in yet
];

/** One request for each route, in an order in which all are answered. */
const REQUESTS: Record<string, Asked<Ids>> = {
  "cases.rounds": ({ effort }) => [`/efforts/${effort}/case-rounds`],
  "cases.round": ({ wholes }) => [`/case-rounds/${wholes}`],
  "cases.withdraw": ({ withdrawn }) => [`/cases/${withdrawn}/withdraw`, {}],
  "cases.createRound": ({ effort }) => [`/efforts/${effort}/case-rounds`, { round: ROUND }],
  "cases.changeRound": (_, before) => [
    `/case-rounds/${before.get("cases.createRound")}`,
    { round: { ...ROUND, tells: "roles" } },
  ],
  "cases.addCase": (ids, before) => [`/case-rounds/${before.get("cases.createRound")}/cases`, { case: ids.case }],
  "cases.changeCase": (ids, before) => [
    `/cases/${before.get("cases.addCase")}`,
    { case: { ...ids.case, label: "B-2" } },
  ],
  "cases.openRound": (_, before) => [`/case-rounds/${before.get("cases.createRound")}/open`, {}],
  "cases.closeRound": (_, before) => [`/case-rounds/${before.get("cases.createRound")}/close`, {}],
  "cases.removeCase": ({ doomed }) => [`/cases/${doomed}`],
  "cases.removeRound": ({ wholes }) => [`/case-rounds/${wholes}`],
  "guests.list": ({ effort }) => [`/efforts/${effort}/guests`],
  "guests.create": ({ effort }) => [`/efforts/${effort}/guests`, { guest: GUEST_NOW }],
  "guests.change": ({ guest, host }) => [
    `/guests/${guest}`,
    { guest: { ...GUEST_NOW, name: "Other", siteIds: [host] } },
  ],
  "guests.invite": ({ guest }) => [`/guests/${guest}/invitations`, { name: "Somebody of theirs" }],
  "guests.remove": ({ guest }) => [`/guests/${guest}`],
  "linkedEfforts.list": ({ effort }) => [`/efforts/${effort}/linked-efforts`],
  "linkedEfforts.change": ({ link }) => [`/linked-efforts/${link}`, { link: { note: "Otherwise", pairs: [] } }],
  "linkedEfforts.remove": ({ link }) => [`/linked-efforts/${link}`],
  "linkedEfforts.create": ({ effort, leaders }) => [
    "/linked-efforts",
    { link: { leadershipEffortId: leaders, frontLineEffortId: effort, note: "Again", pairs: [] } },
  ],
};

let twins: Twins;
beforeAll(async () => {
  const [, fjordby] = scenarios();
  if (fjordby === undefined) throw new Error("Fjordby Municipality is missing");
  twins = await startTwins(fjordby);
});
afterAll(() => twins.close());

test("every route is asked, but for those that are named", () => {
  const { cases, guests, linkedEfforts } = routes;
  const all = namesOf({ cases, guests, linkedEfforts });
  expect([...Object.keys(REQUESTS), ...NOT_ASKED].sort()).toEqual(all.sort());
});

test("the twin differs in its answers", async () => {
  const [ours, theirs] = await resultsOf(twins);
  expect(theirs).not.toBe(ours);
});

test("what the routes answer is the same for both", async () => {
  const [ours, theirs] = await Promise.all(
    twins.places.map(async (place) => {
      const ids = await idsOf(twins, place);
      return everyAnswer(twins, place, REQUESTS, ids, (answer) => readable(answer, ids.names));
    }),
  );
  expect(Object.keys(ours ?? {})).toEqual(Object.keys(REQUESTS));
  expect(theirs).toEqual(ours);
});

/** Finds what is asked about, and plans a round with a case beside those of the scenario. */
async function idsOf({ ask }: Twins, { organizationId, effortId }: Place): Promise<Ids> {
  const get = async <Answer>(path: string) =>
    (await (await ask("GET", `/organizations/${organizationId}${path}`)).json()) as Answer;
  const [effort, leaders] = await get<Effort[]>("/efforts");
  const [, wholes] = await get<CaseRound[]>(`/efforts/${effortId}/case-rounds`);
  const [guest] = await get<Guest[]>(`/efforts/${effortId}/guests`);
  const [link] = await get<EffortLink[]>(`/efforts/${effortId}/linked-efforts`);
  const { people } = await get<{ people: Person[] }>(`/efforts/${effortId}/people`);
  const [first, second] = wholes?.cases ?? [];
  const host = effort?.sites[0];
  if (!leaders || !wholes || !first || !second || !guest || !link || !host) throw new Error("Fjordby was not loaded.");
  const around = { clientWorkgroupId: first.clientWorkgroupId, members: first.members };
  const consent = { by: first.consent.by, on: first.consent.on, how: first.consent.how };
  const own = (label: string) => ({ ...around, label, consent });
  const post = async (path: string, body: object) =>
    parsed<{ id: string }>(await ask("POST", `/organizations/${organizationId}${path}`, body), 201);
  const draft = await post(`/efforts/${effortId}/case-rounds`, { round: { ...ROUND, name: "A round before" } });
  const doomed = await post(`/case-rounds/${draft.id}/cases`, { case: own("A-1") });
  return {
    effort: effortId,
    doomed: doomed.id,
    leaders: leaders.id,
    wholes: wholes.id,
    withdrawn: second.id,
    case: own("B-1"),
    guest: guest.id,
    host: host.id,
    link: link.id,
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

/** People by their names and in the order of these, since they are listed in the order of ids; keys of links left out. */
function readable(answer: unknown, names: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === "participantId") return names.get(value) ?? "nobody";
    if (key === "url") return new URL(value).pathname;
    if (key !== "members" || !Array.isArray(value)) return value;
    return value.toSorted((one, other) =>
      JSON.stringify(one.participantId) < JSON.stringify(other.participantId) ? -1 : 1,
    );
  });
}
