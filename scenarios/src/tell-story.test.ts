import { describe, expect, test } from "vitest";
import { FJORDBY_MUNICIPALITY } from "./fjordby-municipality.ts";
import type { CasePlan, CaseRoundPlan, Story } from "./story.ts";
import { tellStory } from "./tell-story.ts";

const [round] = FJORDBY_MUNICIPALITY.caseRounds ?? [];
const [guest] = FJORDBY_MUNICIPALITY.guests ?? [];
const track = FJORDBY_MUNICIPALITY.leadershipTrack;
const [first] = round?.cases ?? [];
if (round === undefined || guest === undefined || track === undefined || first === undefined)
  throw new Error("Fjordby Municipality is not complete");

const withCase = (changes: Partial<CasePlan>): Partial<Story> => {
  const changed: CaseRoundPlan = { ...round, cases: [{ ...first, ...changes }] };
  return { caseRounds: [changed] };
};

describe("a story is not told when it names what it does not have", () => {
  test.each<[string, Partial<Story>]>([
    ["a site of a guest", { guests: [{ ...guest, sites: ["Elsewhere"] }] }],
    ["a role around a client", withCase({ around: { ...first.around, Porters: 1 } })],
    ["the role of a client", withCase({ client: "Porters" })],
    ["the site of a client", withCase({ site: "Elsewhere" })],
    ["more people than a role has", withCase({ around: { ...first.around, "School psychologists": 4 } })],
    ["a role of a pair", { leadershipTrack: { ...track, pairs: [["Directors", "Porters"]] } }],
  ])("%s", (_, changes) => {
    expect(() => tellStory({ ...FJORDBY_MUNICIPALITY, ...changes })).toThrow(RangeError);
  });
});

test("what goes beyond the effort changes nothing in its answers", () => {
  const { guests, caseRounds, leadershipTrack, ...alone } = FJORDBY_MUNICIPALITY;
  const { waves, people } = tellStory(FJORDBY_MUNICIPALITY);
  const told = tellStory(alone);
  expect(told).toMatchObject({ guests: [], caseRounds: [], leadershipTrack: null });
  expect({ waves: told.waves, people: told.people }).toEqual({ waves, people });
});

test("the same people answer more kindly about a client for whom they work together better", () => {
  const kind = tellStory({ ...FJORDBY_MUNICIPALITY, ...withCase({ departs: 1 }) }).caseRounds[0]?.cases[0];
  const plain = tellStory({ ...FJORDBY_MUNICIPALITY, ...withCase({ departs: 0 }) }).caseRounds[0]?.cases[0];
  const sumOf = (told: typeof kind) =>
    told?.sheets
      .flatMap(({ ratings }) => ratings.flatMap(({ answers }) => answers.slice(1)))
      .reduce<number>((sum, answer) => sum + (answer ?? 0), 0) ?? 0;
  expect(sumOf(kind)).toBeGreaterThan(sumOf(plain));
  expect(kind?.members).toEqual(plain?.members);
});
