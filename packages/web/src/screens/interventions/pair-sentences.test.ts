import { type BoundaryCondition, DIMENSIONS } from "@interrelate/contract";
import type { TieNetwork } from "@interrelate/pictures";
import type { ActBoundary, TieReading } from "@interrelate/work";
import { expect, test } from "vitest";
import { pairQuestions } from "./pair-questions.ts";
import { pairReason } from "./pair-reason.ts";
import type { PairAbout } from "./pair-words.ts";

const STRUCTURES = ["Rounds", "Record", "Protocol", "Targets"].map((name, place) => ({ id: `s${place}`, name }));
const CAUSES = /because|cause|due to|leads? to|therefore|thanks to/i;

type Spanning = ActBoundary["structures"]["spanning"][number]["spanning"];

/** Physicians (p) and ICU nurses (n): how physicians experience nurses first; null is hidden. */
function about(
  means: [number | null, number | null],
  more: Partial<ActBoundary> = {},
  ...held: BoundaryCondition[]
): PairAbout {
  const figures = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, n: 9 });
  const band = (mean: number) => (mean < 3.5 ? "weak" : mean > 4 ? "strong" : "moderate");
  const open = (mean: number) => band(mean - 0.1) !== band(mean + 0.1);
  const reading = (mean: number | null): TieReading =>
    mean === null ? { state: "hidden" } : { state: "shown", ...figures(mean), band: band(mean), uncertain: open(mean) };
  const ends = [
    ["p", "n"],
    ["n", "p"],
  ] as const;
  const ties = ends.map(([from, to], place) => {
    const mean = means[place] ?? null;
    const shown = mean === null ? { mean, low: null, high: null, n: null } : figures(mean);
    const one = {
      from,
      to,
      within: false,
      hidden: mean === null,
      weight: null,
      uncertain: mean === null || open(mean),
    };
    return { ...one, ...shown, band: mean === null ? null : band(mean) };
  });
  const role = (id: string, name: string) => ({ id, name, kind: "worker" as const, raters: 9 });
  const cutoffs = { between: [3.5, 4], within: [4.1, 4.6] } as TieNetwork["cutoffs"];
  const network = { measure: "index", roles: [role("p", "Physicians"), role("n", "ICU nurses")], ties, cutoffs };
  const [there = null, back = null] = means;
  const weaker = there === null ? (back === null ? null : "back") : back !== null && back < there ? "back" : "there";
  const boundary: ActBoundary = {
    ...{ a: "p", b: "n", there: reading(there), back: reading(back), weaker, handOffs: null, score: null, rank: null },
    structures: { spanning: [], oneSided: false, missing: null },
    inputs: { weakness: null, certainty: null, handOffs: null, structures: null, context: null },
    ...more,
  };
  const whole = { ...network, threshold: 5, asked: 7 } as TieNetwork;
  return {
    network: whole,
    boundary,
    ends: ["p", "n"],
    conditions: new Set(held),
    lowest: null,
    obstacle: null,
    structures: STRUCTURES,
  };
}

function standing(...spannings: Spanning[]): Pick<ActBoundary, "structures"> {
  const spanning = spannings.map((each, place) => ({ id: `s${place}`, spanning: each }));
  return { structures: { spanning, oneSided: false, missing: null } };
}

const handOffs = (number: number, open = 0) => ({ handOffs: { number, open, share: null } });

test.each<[PairAbout, string]>([
  [about([3, 3.2]), "a settled weak tie."],
  [
    about([3, 3.2], { ...handOffs(2), ...standing("none", "none") }),
    "a settled weak tie, two hand-offs, not spanned by Rounds and Record.",
  ],
  [
    about([3.5, 4.5], { ...handOffs(0), ...standing("none", "partial") }),
    "a tie that is weak to moderate, no hand-off between them, spanned in part by Record.",
  ],
  [about([3, 3.2], standing("full", "none")), "a settled weak tie, spanned by Rounds."],
  [
    about([3, 3.2], standing("partial", "full", "partial", "none")),
    "a settled weak tie, spanned by Record, in part by Rounds and Protocol.",
  ],
  [about([3, 4.5], handOffs(1), "oneSided"), "a settled weak tie, clearly stronger the other way, one hand-off."],
  [
    about([null, 4.5], handOffs(2, 1)),
    "a settled strong tie one way, not shown the other way, two hand-offs, one of them over a tie that is not shown.",
  ],
  [about([null, null], handOffs(1, 1)), "a tie that is not shown, one hand-off, over a tie that is not shown."],
  [
    about([4.5, 4.5], standing("none", "none", "none", "none")),
    "a settled strong tie, not spanned by Rounds, Record and two more.",
  ],
])("what was found is told by rule (%#)", (pair, words) => {
  expect(pairReason(pair)).toBe(`Physicians and ICU nurses: ${words}`);
  expect(pairReason(pair)).not.toMatch(CAUSES);
});

test("hidden ties are told alike, whatever else is known", () => {
  const unrated: TieReading = { state: "unrated" };
  const none = about([null, null], { there: unrated, back: unrated });
  expect(pairReason(none)).toBe("Physicians and ICU nurses: no answers about the tie.");
});

test("one to three questions are asked, none twice, none with a cause in it", () => {
  const states: BoundaryCondition[] = ["weak", "moderate", "strong", "unsettled", "notKnown"];
  const beside: BoundaryCondition[] = [
    "oneSided",
    "spanned",
    "handOffs",
    "oneSidedStructure",
    "clientBoundary",
    "leaderBoundary",
  ];
  for (const state of states)
    for (const other of [undefined, ...beside])
      for (const lowest of [null, ...DIMENSIONS]) {
        const held = other === undefined ? [state] : [state, other];
        const questions = pairQuestions({ ...about([3, 3.2], {}, ...held), lowest });
        expect(questions.length).toBeGreaterThanOrEqual(lowest === null ? 1 : 2);
        expect(questions.length).toBeLessThanOrEqual(3);
        expect(new Set(questions).size).toBe(questions.length);
        for (const question of questions) {
          expect(question).toMatch(/^[A-Z].*\?$/);
          expect(question).not.toMatch(CAUSES);
        }
      }
});

test("a felt obstacle is asked about after the tie, without a cause or a culprit", () => {
  for (const obstacle of ["accountability", "knowledge", "autonomy"] as const) {
    const [tie, felt, ...others] = pairQuestions({
      ...about([3, 3.2], {}, "weak", "handOffs", "clientBoundary"),
      ...{ obstacle, lowest: "timely" as const },
    });
    expect(tie).toBe("How do physicians and ICU nurses learn today what the other needs from them?");
    expect(felt).toMatch(/^W.*physicians and ICU nurses.*\?$/);
    expect(felt).not.toMatch(CAUSES);
    expect(others).toEqual(["What do physicians and ICU nurses need to hear sooner, and who knows it first?"]);
  }
});

test("where the two differ clearly, those who experience less are asked what they need", () => {
  const [question] = pairQuestions(about([4.5, 3], {}, "weak", "oneSided"));
  expect(question).toBe("What do ICU nurses need that physicians may not know of?");
});
