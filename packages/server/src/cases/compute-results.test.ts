import { DIMENSIONS, type Effort, INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredRating } from "../results/index.ts";
import { type AnsweredCase, type AnsweredRound, computeResults } from "./compute-results.ts";

const [nurses, physicians, clients] = ["nurses", "physicians", "clients"];
const effort = {
  threshold: 5,
  cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
  sites: [],
  workProcess: { workgroups: [nurses, physicians, clients].map((id) => ({ id, name: id, kind: "worker" })) },
} as unknown as Effort;

/** A case in which somebody of each role is around a client; people are told apart by their numbers. */
function caseWith(id: string, people: { readonly nurses: readonly number[]; readonly physicians: readonly number[] }) {
  const members = Object.entries(people).flatMap(([workgroupId, numbers]) =>
    numbers.map((number) => ({ participantId: `${workgroupId} ${number}`, workgroupId })),
  );
  const roles = [...new Set([...members.map(({ workgroupId }) => workgroupId), "clients"])];
  const asked = { instrument: INTERRELATE_RC_ITEMS, minItems: 4 };
  return { id, waveId: `wave of ${id}`, clientWorkgroupId: "clients", workgroupIds: roles, members, ...asked };
}

/** What a nurse answers about the physicians of a case: the same position everywhere. */
function rating(one: AnsweredCase, nurse: number, position: number | null, items = 7): StoredRating {
  const answers = Array.from({ length: 7 }, (_, item) => (item < items ? position : null));
  return {
    ...{ waveId: one.waveId, respondent: nurse, raterGroupId: "nurses", ratedGroupId: "physicians", siteId: null },
    answers,
  };
}

function tieIn(round: Omit<AnsweredRound, "effort" | "tells">, from = "nurses", to = "physicians") {
  const results = computeResults({ effort, tells: "roles", ...round });
  if (results.tells !== "roles") throw new Error("It tells ties.");
  return results.ties.find((tie) => tie.from === from && tie.to === to);
}

/** As many cases, each with a nurse and a physician of its own. */
const casesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => caseWith(`K-${index}`, { nurses: [index], physicians: [index] }));

describe("a tie between roles", () => {
  test("is told from five people who rate, three cases and three people rated, and else not at all", () => {
    const nurse = fc.integer({ min: 0, max: 6 });
    const cases = fc
      .array(
        fc.record({
          nurses: fc.uniqueArray(nurse, { minLength: 1, maxLength: 4 }),
          physicians: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) => all.map((people, index) => caseWith(`K-${index}`, people)));
    const answered = fc.func(fc.boolean());
    fc.assert(
      fc.property(cases, answered, (all, answers) => {
        const given = all.flatMap((one) =>
          one.members.flatMap(({ participantId, workgroupId }) =>
            workgroupId === "nurses" && answers(one.id, participantId)
              ? [{ one, nurse: Number(participantId.split(" ")[1]) }]
              : [],
          ),
        );
        const tie = tieIn({ cases: all, ratings: given.map(({ one, nurse: who }) => rating(one, who, 4)) });
        const rated = new Set(given.map(({ one }) => one));
        const physiciansRated = new Set(
          [...rated].flatMap(({ members }) =>
            members.flatMap((each) => (each.workgroupId === "physicians" ? [each.participantId] : [])),
          ),
        );
        const raters = new Set(given.map(({ nurse: who }) => who)).size;
        const isTold = raters >= 5 && rated.size >= 3 && physiciansRated.size >= 3;
        // Of the cases only those are counted in which both take part: how many were rated would tell who did not answer.
        expect([tie?.raters, tie?.cases]).toEqual(isTold ? [raters, all.length] : [null, null]);
        expect(tie?.mean === null).toBe(!isTold);
        for (const dimension of DIMENSIONS) expect(tie?.dimensions[dimension].mean === null).toBe(!isTold);
      }),
      { numRuns: 200 },
    );
  });

  test("does not count people of cases that nobody rated in, nor ratings of too few answers", () => {
    // Three cases share one physician; a fourth, in which nobody answers, has two others.
    const shared = [0, 1, 2].map((index) => caseWith(`K-${index}`, { nurses: [index, index + 3], physicians: [0] }));
    const silent = caseWith("K-9", { nurses: [8], physicians: [1, 2] });
    const ratings = shared.flatMap((one, index) => [rating(one, index, 4), rating(one, index + 3, 4)]);
    expect(tieIn({ cases: [...shared, silent], ratings })).toMatchObject({ raters: null, mean: null });
    const few = rating(silent, 8, 4, 3);
    expect(tieIn({ cases: [...shared, silent], ratings: [...ratings, few] })).toMatchObject({ raters: null });
    const enough = rating(silent, 8, 4, 4);
    expect(tieIn({ cases: [...shared, silent], ratings: [...ratings, enough] })).toMatchObject({ raters: 7, cases: 4 });
  });

  test("tells the cases in which both roles take part, whether anybody answered there or not", () => {
    const cases = [...casesOf(6), caseWith("K-7", { nurses: [7], physicians: [] })];
    const told = (answering: number) =>
      tieIn({ cases, ratings: cases.slice(0, answering).map((one, index) => rating(one, index, 4)) });
    expect(told(6)).toMatchObject({ raters: 6, cases: 6 });
    expect(told(5)).toMatchObject({ raters: 5, cases: 6 });
  });

  test("stands among the same pairs of roles whoever answered, none of them of somebody with themselves", () => {
    const cases = casesOf(6);
    const pairs = (ratings: readonly StoredRating[]) => {
      const results = computeResults({ effort, tells: "roles", cases, ratings });
      return results.tells === "roles" ? results.ties.map(({ from, to }) => `${from} ${to}`) : [];
    };
    // A client without a place on the list rates nobody.
    const all = ["nurses physicians", "nurses clients", "physicians nurses", "physicians clients"];
    expect(pairs([])).toEqual(all);
    expect(pairs(cases.map((one, index) => rating(one, index, 4)))).toEqual(all);
  });
});

describe("a tie within a role", () => {
  const within = (one: AnsweredCase, nurse: number, position = 4) => ({
    ...rating(one, nurse, position),
    ratedGroupId: nurses,
  });
  const tieWithin = (cases: readonly AnsweredCase[], ratings: readonly StoredRating[]) =>
    tieIn({ cases, ratings }, nurses, nurses);
  /** Nurses 0 and 1, 2 and 3, and so on around a client each. */
  const inPairs = [0, 2, 4].map((first) => caseWith(`K-${first}`, { nurses: [first, first + 1], physicians: [] }));

  test("is about the others of the role: nobody's rating of themselves counts", () => {
    const alone = caseWith("K-9", { nurses: [9], physicians: [1] });
    const ratings = inPairs.flatMap((one, at) => [within(one, 2 * at), within(one, 2 * at + 1)]);
    const tie = tieWithin(inPairs, ratings);
    expect(tie).toMatchObject({ raters: 6, cases: 3, mean: 4 });
    expect(tieWithin([...inPairs, alone], [...ratings, within(alone, 9, 1)])).toEqual(tie);
    expect(tieWithin([alone], [within(alone, 9)])).toBeUndefined();
  });

  test("is told when three people are sure to have been rated by another one", () => {
    // Where one of a pair answers, one is rated, and it is not known which. In four cases one answers, in one both.
    const pairs = [0, 2, 4, 6, 8].map((first) =>
      caseWith(`P-${first}`, { nurses: [first, first + 1], physicians: [] }),
    );
    const ones = pairs.flatMap((one, at) => [within(one, 2 * at)]);
    const both = (at: number) => within(pairs[at] as AnsweredCase, 2 * at + 1);
    expect(tieWithin(pairs, ones)?.raters).toBeNull();
    expect(tieWithin(pairs, [...ones, both(0)])?.raters).toBeNull();
    expect(tieWithin(pairs, [...ones, both(0), both(1)])).toMatchObject({ raters: 7, mean: 4 });
  });
});

test("in a network as a whole, nobody's rating of themselves counts", () => {
  const one = caseWith("K-1", { nurses: [0], physicians: [0, 1, 2, 3, 4] });
  const ofNurses = [0, 1, 2, 3, 4].map((who) => ({ ...rating(one, who + 10, 4), raterGroupId: physicians }));
  const networks = (ratings: readonly StoredRating[]) =>
    computeResults({ effort, tells: "cases", cases: [one], ratings });
  const self = { ...rating(one, 0, 5), ratedGroupId: nurses };
  expect(networks(ofNurses)).toMatchObject({ networks: [{ raters: 5, mean: 4 }] });
  expect(networks([...ofNurses, self])).toEqual(networks(ofNurses));
});

test("clients who are on no list are one person to each case", () => {
  const cases = casesOf(5);
  const ratings = cases.map((one, index) => ({ ...rating(one, index, 4), ratedGroupId: "clients" }));
  expect(tieIn({ cases, ratings }, "nurses", "clients")).toMatchObject({ raters: 5, cases: 5 });
});

test("a round in which every consent was taken back tells nothing", () => {
  expect(computeResults({ effort, tells: "roles", cases: [], ratings: [] })).toEqual({ tells: "roles", ties: [] });
  expect(computeResults({ effort, tells: "cases", cases: [], ratings: [] })).toEqual({ tells: "cases", networks: [] });
});

test("a short form tells nothing of the dimensions that it does not ask", () => {
  const short = { ...INTERRELATE_RC_ITEMS, items: INTERRELATE_RC_ITEMS.items.slice(1, 5) };
  const cases = casesOf(5).map((each) => ({ ...each, instrument: short }));
  const ratings = cases.map((one, index) => ({ ...rating(one, index, 4), answers: [4, 4, 4, 4] }));
  const tie = tieIn({ cases, ratings });
  expect(tie).toMatchObject({ raters: 5, mean: 4 });
  expect(DIMENSIONS.filter((each) => tie?.dimensions[each].mean === null)).toEqual(
    DIMENSIONS.filter((each) => !short.items.some(({ dimension }) => dimension === each)),
  );
});
