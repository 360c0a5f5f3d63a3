import type { Effort } from "@interrelate/contract";
import { type Facilitator, parsed } from "./facilitator.ts";

/** A role of a track: how many of its people answer, and what they say of others beside what everybody says. */
interface TrackRole {
  readonly name: string;
  readonly people: number;
  /** Added to what everybody says when this role is rated. */
  readonly received?: number;
}

const ITEMS = [
  "frequency",
  "timely",
  "accurate",
  "problem_solving",
  "shared_goals",
  "shared_knowledge",
  "mutual_respect",
];

/**
 * Two efforts with imported results: those who lead, with one round, whose ties are strong but for timeliness, and a front
 * line with two rounds, whose ties are weaker, also least timely. Unit leaders are in both; finance is too small to be shown.
 */
export async function importTwoTracks(facilitator: Facilitator): Promise<{ leading: Effort; ward: Effort }> {
  const leaders = [
    { name: "Chiefs", people: 12 },
    { name: "Unit leaders", people: 14, received: 0 },
    { name: "Directors", people: 11 },
    { name: "Finance", people: 3 },
  ];
  const frontLine = [
    { name: "Nurses", people: 24 },
    { name: "Physicians", people: 16 },
    { name: "Unit Leaders", people: 14, received: -1 },
  ];
  const leading = await imported(facilitator, "Leading the hospital", leaders, [4.5]);
  const ward = await imported(facilitator, "Discharge", frontLine, [3, 3.5]);
  return { leading, ward };
}

/** @param rounds what everybody says in each round. */
async function imported(
  facilitator: Facilitator,
  workProcess: string,
  roles: readonly TrackRole[],
  rounds: readonly number[],
) {
  const people = roles.flatMap((rater) =>
    Array.from({ length: rater.people }, (_, person) => ({ rater: rater.name, person })),
  );
  const rows = rounds.flatMap((usual, round) =>
    people.flatMap(({ rater, person }) => roles.map((rated) => rowOf(rater, person, rated, { usual, round }))),
  );
  const csv = [["wave", "respondent", "respondent_group", "rated_group", ...ITEMS].join(","), ...rows].join("\n");
  const { proposed } = await parsed<{ proposed: object }>(
    await facilitator.ask("POST", "/imports/preview", { csv, mapping: null }),
    200,
  );
  const request = { csv, mapping: { ...proposed, frequencyCoding: "scored" }, workProcess };
  const { effortId } = await parsed<{ effortId: string }>(await facilitator.ask("POST", "/imports", request), 201);
  return parsed<Effort>(await facilitator.ask("GET", `/efforts/${effortId}`), 200);
}

/** One person about one role: half of them half a step below what is usual, half above; timely a step and a half less. */
function rowOf(
  rater: string,
  person: number,
  { name, received = 0 }: TrackRole,
  { usual, round }: { usual: number; round: number },
): string {
  const answers = ITEMS.map((item, place) => {
    const step = (person + place) % 2 === 0 ? -0.5 : 0.5;
    const mean = usual + (item === "timely" ? -1.5 : received);
    return Math.min(5, Math.max(1, Math.round(mean + step)));
  });
  return [round + 1, `${rater} ${person}`, rater, name, ...answers].join(",");
}
