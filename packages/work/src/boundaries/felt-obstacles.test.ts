import { type AnswersOfKind, type FurtherAnswers, QUESTION_SETS } from "@interrelate/contract";
import fc from "fast-check";
import { expect, it } from "vitest";
import { feltObstacles } from "./felt-obstacles.ts";

const obstacles = QUESTION_SETS.find(({ id }) => id === "obstacles");
if (obstacles === undefined) throw new Error("There is no set about obstacles.");
const SET = obstacles;

function told(question: string, ...kinds: AnswersOfKind[]): FurtherAnswers {
  const rest = { prompt: {}, hidden: false, words: [], choices: [], workgroups: [] };
  return { questionId: `obstacles.${question}`, ...rest, kinds };
}

/** How a kind answered; parts by their choices. */
function of(
  kind: AnswersOfKind["kind"],
  people: number | null,
  ...parts: [choices: number[], people: number][]
): AnswersOfKind {
  return { kind, people, counts: parts.map(([choices, chose]) => ({ choices, people: chose })) };
}

it("names what at least half of a kind say much to, the greatest share first", () => {
  const answers = [
    told(
      "accountability.1",
      of("worker", 20, [[1, 2], 5], [[3], 5], [[4, 5], 10]),
      of("client", 10, [[1, 2, 3], 5], [[4, 5], 5]),
    ),
    told("knowledge.1", of("worker", 20, [[1, 2], 6], [[3], 5], [[4, 5], 9])),
    told("autonomy.2", of("client", 30, [[1], 5], [[2], 5], [[3], 5], [[4], 5], [[5], 10])),
    told("autonomy.1", of("client", 30, [[1, 2, 3], 10], [[4, 5], 20])),
  ];
  expect(feltObstacles(answers, SET)).toEqual([
    { topic: "autonomy", questionId: "obstacles.autonomy.1", kind: "client", people: 30, much: 20 },
    { topic: "accountability", questionId: "obstacles.accountability.1", kind: "worker", people: 20, much: 10 },
  ]);
});

it("knows nothing where much is told together with less, of hidden kinds, of leaders, and of other questions", () => {
  const much = of("client", 10, [[4, 5], 10]);
  const answers = [
    told("accountability.1", of("worker", 20, [[1, 2], 5], [[3, 4, 5], 15])),
    told("knowledge.1", of("client", null), of("worker", 12)),
    told("autonomy.1", of("leader", 20, [[1, 2, 3], 5], [[4, 5], 15])),
    { ...told("", much), questionId: "leading-among.room.1" },
  ];
  expect(feltObstacles(answers, SET)).toEqual([]);
  expect(feltObstacles([], SET)).toEqual([]);
});

it("keeps what is felt when more say much", () => {
  const share = fc.record({ people: fc.integer({ min: 10, max: 60 }), much: fc.integer({ min: 5, max: 60 }) });
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 20 }), ({ people, much }, more) => {
      const felt = (chose: number) =>
        feltObstacles([told("knowledge.2", of("client", people, [[1, 2, 3], people - chose], [[4, 5], chose]))], SET);
      const [less, greater] = [Math.min(people, much), Math.min(people, much + more)];
      expect(felt(greater).length).toBeGreaterThanOrEqual(felt(less).length);
      expect(felt(less).length).toBe(2 * less >= people ? 1 : 0);
    }),
  );
});
