import type { CaseRound, ClientCase, Effort, NewCase, NewCaseRound, Person } from "@interrelate/contract";
import { type Facilitator, parsed, startEffort } from "./facilitator.ts";
import { begin } from "./respondent.ts";

/** An effort whose people can stand around clients. */
export type CasePlace = {
  readonly effort: Effort;
  /** The ids of its workgroups by name: `Nurses`, `Physicians`, `Social workers` and `Citizens`, who are clients. */
  readonly groups: Readonly<Record<string, string>>;
  /** The people of each workgroup, by its name. */
  readonly people: Readonly<Record<string, readonly Person[]>>;
};

const SIZES = { Nurses: 6, Physicians: 6, "Social workers": 6, Citizens: 2 };

/** Starts an effort with six people in each of three workgroups, and two citizens. */
export async function startCasePlace(facilitator: Facilitator): Promise<CasePlace> {
  const workgroups = Object.keys(SIZES).map((name) => ({
    name,
    kind: name === "Citizens" ? ("client" as const) : ("worker" as const),
    people: [null],
    smallGroupConsent: name === "Citizens",
  }));
  const effort = await startEffort(facilitator, { workgroups });
  const groups = Object.fromEntries(effort.workProcess.workgroups.map(({ id, name }) => [name, id]));
  const changes = Object.entries(SIZES).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, index) => ({
      before: null,
      after: {
        ...{ id: crypto.randomUUID(), name: `${group} ${index + 1}`, email: null, workgroupId: groups[group] ?? "" },
        ...{ furtherWorkgroupIds: [], siteId: null, language: null, channel: "code" as const },
      },
    })),
  );
  const path = `/efforts/${effort.id}/people`;
  const { people } = await parsed<{ people: Person[] }>(await facilitator.ask("POST", path, { changes }), 200);
  const byGroup = Object.keys(SIZES).map((name) => [
    name,
    people.filter(({ workgroupId }) => workgroupId === groups[name]),
  ]);
  return { effort, groups, people: Object.fromEntries(byGroup) };
}

/**
 * A case of a citizen with these people around.
 *
 * @param around names of people, such as `Nurses 1`.
 */
export function caseOf({ groups, people }: CasePlace, label: string, around: readonly string[]): NewCase {
  const everybody = Object.values(people).flat();
  return {
    label,
    clientWorkgroupId: groups.Citizens ?? "",
    consent: { by: "client", on: "2026-01-05", how: "Signed form" },
    members: around.map((name) => {
      const person = everybody.find((each) => each.name === name);
      if (person === undefined) throw new Error(`Nobody is called ${name}.`);
      return { participantId: person.id, workgroupId: person.workgroupId };
    }),
  };
}

/** Plans a round with cases. */
export async function planRound(
  { ask }: Facilitator,
  { effort }: CasePlace,
  round: NewCaseRound,
  cases: readonly NewCase[],
): Promise<CaseRound> {
  const { id } = await parsed<CaseRound>(await ask("POST", `/efforts/${effort.id}/case-rounds`, { round }), 201);
  for (const each of cases)
    await parsed<ClientCase>(await ask("POST", `/case-rounds/${id}/cases`, { case: each }), 201);
  return parsed(await ask("GET", `/case-rounds/${id}`), 200);
}

/** Plans and opens a round with cases. */
export async function openRound(
  facilitator: Facilitator,
  place: CasePlace,
  round: NewCaseRound,
  cases: readonly NewCase[],
): Promise<CaseRound> {
  const { id } = await planRound(facilitator, place, round, cases);
  return parsed(await facilitator.ask("POST", `/case-rounds/${id}/open`), 200);
}

/** The personal links in a wave's letters by the person's name, as paths on the server that is asked. */
export async function linksIn(
  server: { readonly url: string },
  { organizationId, cookie }: Facilitator,
  waveId: string,
): Promise<Record<string, string>> {
  const answer = await fetch(`${server.url}/letters/${organizationId}/${waveId}/links.csv`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${answer.status} for the letters of a wave`);
  const [, ...lines] = (await answer.text()).trim().split(/\r?\n/);
  const links = lines.map((line) => {
    const cells = line
      .replace(/^\uFEFF/, "")
      .split(/[,;\t]/)
      .map((cell) => cell.replace(/^"|"$/g, ""));
    const link = cells.find((cell) => cell.startsWith("http")) ?? "";
    return [cells[0] ?? "", new URL(link).pathname] as const;
  });
  return Object.fromEntries(links);
}

/** The position of the answer to the question about frequency that is scored 1 to 5; elsewhere it is the score itself. */
const FREQUENCY_SCORED = [1, 5, 2, 4, 3];

/** Seven answers that are all scored alike, so that their index is that score. */
export function answersScored(score: number): number[] {
  return [FREQUENCY_SCORED[score - 1] ?? 0, ...Array.from({ length: 6 }, () => score)];
}

/** Everybody around a client answers about every role in which there is somebody else; `scoreOf` says how, by the person's name and the rated role. */
export async function answerCase(
  server: { readonly url: string },
  facilitator: Facilitator,
  { effort, groups, people }: CasePlace,
  { waveId, members, clientWorkgroupId }: ClientCase,
  scoreOf: (person: string, ratedGroup: string) => number,
): Promise<void> {
  const links = await linksIn(server, facilitator, waveId);
  const nameOf = new Map(Object.values(people).flatMap((group) => group.map((each) => [each.id, each.name])));
  const around = new Set([clientWorkgroupId, ...members.map(({ workgroupId }) => workgroupId)]);
  const rated = effort.workProcess.workgroups.filter(({ id }) => around.has(id));
  for (const [person, link] of Object.entries(links)) {
    const isClient = person.startsWith("Citizens");
    const sheet = await begin(server, link, isClient ? { as: groups.Citizens ?? "", proxy: "self" } : undefined);
    const own = members.find(({ participantId }) => nameOf.get(participantId) === person)?.workgroupId;
    const isAlone = members.filter(({ workgroupId }) => workgroupId === own).length === 1;
    const ratings = rated.flatMap(({ id, name }) =>
      isAlone && id === own ? [] : [[id, { worksWith: true, answers: answersScored(scoreOf(person, name)) }]],
    );
    const kept = await sheet.putWhole({ ratings: Object.fromEntries(ratings), finished: true });
    if (!kept.ok) throw new Error(`${kept.status} for the sheet of ${person}`);
  }
}
