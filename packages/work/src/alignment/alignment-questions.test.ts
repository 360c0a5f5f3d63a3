import { DIMENSIONS, type Dimension } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AlignmentFindings, type AlignmentQuestion, alignmentQuestions } from "./alignment-questions.ts";
import { compareDimensions } from "./compare-dimensions.ts";
import { comparePairs } from "./compare-pairs.ts";
import { NOT_SHOWN, type PublishedFigure } from "./published-figure.ts";
import { around, someFigure, swapped } from "./some-figures.ts";

const pair = { leadershipWorkgroupId: "chiefs", frontLineWorkgroupId: "physicians" };

function track(figures: Partial<Record<Dimension, PublishedFigure>>) {
  const plain = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, around(4)]));
  return { asked: DIMENSIONS, figures: { ...plain, ...figures } };
}

function findings(changes: Partial<AlignmentFindings> = {}): AlignmentFindings {
  const dimensions = compareDimensions({ leadership: track({}), frontLine: track({}) });
  return { dimensions, pairs: [], kinds: [], far: false, ...changes };
}

test("where nothing stands apart there is one question about being alike", () => {
  expect(alignmentQuestions(findings())).toEqual([{ about: "alike" }]);
});

test("what is clear chooses its question, in a fixed order", () => {
  const leadership = track({ timely: around(2), mutualRespect: around(5, 0.1) });
  const frontLine = track({ timely: around(2), accurate: around(5, 0.1) });
  const [compared] = comparePairs([
    {
      pair,
      received: { leadership: around(4.5), frontLine: around(3) },
      given: { leadership: around(3), frontLine: NOT_SHOWN },
    },
  ]);
  const kinds = [{ kind: "meetings", onlyIn: "frontLine", structures: { leadership: [], frontLine: [] } } as const];
  const found = findings({
    dimensions: compareDimensions({ leadership, frontLine }),
    pairs: compared === undefined ? [] : [compared],
    kinds: kinds.map((kind) => ({ ...kind, structures: { leadership: [], frontLine: [] } })),
    far: true,
  });
  expect(alignmentQuestions(found)).toEqual([
    { about: "bothWeakest", dimension: "timely" },
    { about: "higher", track: "leadership", dimensions: ["mutualRespect"] },
    { about: "higher", track: "frontLine", dimensions: ["accurate"] },
    { about: "received", pairs: [pair], higher: "leadership" },
    { about: "onlyIn", track: "frontLine", kinds: ["meetings"] },
    { about: "notShown" },
    { about: "farApart" },
  ]);
});

test("several pairs that stand apart alike make one question", () => {
  const other = { leadershipWorkgroupId: "directors", frontLineWorkgroupId: "managers" };
  const given = { leadership: around(4.5), frontLine: around(3) };
  const open = { leadership: around(3), frontLine: around(3) };
  const pairs = comparePairs([pair, other].map((each) => ({ pair: each, received: open, given })));
  expect(alignmentQuestions(findings({ pairs })).slice(1)).toEqual([
    { about: "given", pairs: [pair, other], higher: "leadership" },
  ]);
});

test("where all is hidden nothing is asked about differences or likeness", () => {
  const hidden = track(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, NOT_SHOWN])));
  const dimensions = compareDimensions({ leadership: hidden, frontLine: track({}) });
  expect(alignmentQuestions(findings({ dimensions }))).toEqual([{ about: "notShown" }]);
});

test("the tracks in each other's place are asked the same the other way round", () => {
  const someTrack = fc
    .record(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, someFigure])))
    .map((figures) => ({ asked: DIMENSIONS, figures }));
  const bothTracks = fc.record({ leadership: someFigure, frontLine: someFigure });
  const pairs = fc.array(fc.record({ pair: fc.constant(pair), received: bothTracks, given: bothTracks }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.record({ leadership: someTrack, frontLine: someTrack }), pairs, (tracks, all) => {
      const asked = (two: typeof tracks, each: typeof all) =>
        alignmentQuestions(findings({ dimensions: compareDimensions(two), pairs: comparePairs(each) }));
      const back = asked(
        swapped(tracks),
        all.map((one) => ({ ...one, received: swapped(one.received), given: swapped(one.given) })),
      );
      const written = (questions: AlignmentQuestion[]) => questions.map((each) => JSON.stringify(each)).sort();
      expect(written(back.map(mirrored))).toEqual(written(asked(tracks, all)));
    }),
  );
});

function mirrored(question: AlignmentQuestion): AlignmentQuestion {
  const other = { leadership: "frontLine", frontLine: "leadership" } as const;
  if ("track" in question) return { ...question, track: other[question.track] };
  return "higher" in question ? { ...question, higher: other[question.higher] } : question;
}
