import { describe, expect, it } from "vitest";
import { flowOf, processOf, stepOf, tieOf } from "./process-fixture.ts";
import type { HandOffTie } from "./process-picture.ts";
import {
  handOffExperience,
  handOffReasons,
  handOffSentence,
  processDescription,
  processQuestion,
} from "./process-sentences.ts";
import { processTitle } from "./process-title.ts";

const steps = [
  ...["p1", "p2"].map((id, column) => stepOf(id, "p", column)),
  ...["n1", "n2", "n3"].map((id, column) => stepOf(id, "n", column)),
  stepOf("f1", "f", 3),
];
const there = [flowOf("p1", "n1"), flowOf("p1", "n2"), flowOf("p2", "n3")];
const back = flowOf("n1", "p2");
const told = flowOf("n3", "f1");
const [WEAK, STRONG, UNSETTLED] = [tieOf("weak"), tieOf("strong"), tieOf("weak", true)];
const HIDDEN: HandOffTie = { state: "hidden" };

/** Ties by receiver and giver, "np" for how nurses experience physicians; strong unless told. */
const ties = (known: Record<string, HandOffTie>) => (rater: string, rated: string) => known[rater + rated] ?? STRONG;

describe("processTitle", () => {
  it.each<[string, ReturnType<typeof flowOf>[], Record<string, HandOffTie>]>([
    [
      "Two of the three hand-offs between physicians and nurses run over a weak tie",
      [...there.slice(0, 2), back],
      { np: WEAK },
    ],
    ["One of the four hand-offs between nurses and physicians runs over a weak tie", [...there, back], { pn: WEAK }],
    ["All three hand-offs between physicians and nurses run over a weak tie", [...there, told], { np: WEAK, fn: WEAK }],
    ["Both hand-offs between physicians and nurses run over a weak tie", there.slice(1), { np: WEAK }],
    ["The one hand-off between nurses and families runs over a weak tie", [...there, told], { fn: WEAK }],
    ["No hand-off is settled as running over a weak tie", [...there, told], { np: UNSETTLED }],
    ["No hand-off is settled as running over a weak tie", [...there, told], { np: tieOf("moderate", true) }],
    ["No hand-off runs over a weak tie", [...there, told], {}],
    ["No hand-off whose tie is shown runs over a weak tie", [...there, told], { fn: HIDDEN }],
    ["No tie is shown for any of the three hand-offs", there, { np: { state: "unrated" } }],
    ["No tie is shown for the one hand-off", [told], { fn: HIDDEN }],
    ["No work passes from one workgroup to another", [flowOf("n1", "n2")], { np: WEAK }],
  ])("says “%s”", (title, flows, known) => {
    expect(processTitle(processOf(steps, flows, ties(known)))).toBe(title);
  });
});

describe("sentences of a process map", () => {
  it("tell a hand-off by the receiver's experience, or that there is nothing to show", () => {
    const sentence = (known: Record<string, HandOffTie>) => {
      const picture = processOf(steps, there, ties(known));
      return handOffSentence(picture, picture.handOffs[0]!);
    };
    const work = "Physicians hand over to nurses, from “Step p1” to “Step n1”: ";
    const rest = "3.31, 95 % interval 3.19 to 3.44, 61 raters.";
    expect(sentence({ np: WEAK })).toBe(`${work}nurses experience physicians as weak: ${rest}`);
    expect(sentence({ np: UNSETTLED })).toContain("as weak, not settled: 3.31");
    expect(sentence({ np: HIDDEN })).toBe(`${work}this tie is hidden.`);
    expect(sentence({ np: { state: "unrated" } })).toBe(`${work}no data for this tie.`);
    const bare: HandOffTie = {
      state: "shown",
      mean: 4,
      low: null,
      high: null,
      n: 1,
      band: "moderate",
      uncertain: true,
    };
    expect(sentence({ np: bare })).toContain("as not settled: 4.00, no interval, 1 rater.");
    const wide: HandOffTie = { ...bare, mean: 4.1, low: 3.9, high: 4.3, n: 12, band: "strong" };
    expect(sentence({ np: wide })).toContain("as moderate to strong: 4.10,");
    expect(sentence({ np: { ...bare, n: null } })).toContain("4.00, no interval.");
  });

  it("give the reasons for a hand-off's place, and say what is assumed", () => {
    const picture = processOf(steps, there, ties({ np: UNSETTLED, pn: HIDDEN }));
    const [handOff] = picture.handOffs;
    const tie = "nurses experience physicians as weak, not settled: 3.31, 95 % interval 3.19 to 3.44, 61 raters";
    const assumed = "assumed since nobody has said";
    expect(handOffReasons(picture, handOff!)).toEqual([
      ...[tie, `5 times a week, ${assumed}`, `something depends on it, ${assumed}`],
    ]);
    const said = { ...handOff!, perWeek: 1, criticality: 3, assumed: { perWeek: false, criticality: false } };
    expect(handOffReasons(picture, said).slice(1)).toEqual(["once a week", "much depends on it"]);
    expect(handOffExperience(picture, "p", "n", handOff!.back)).toBe("this tie is hidden");
  });

  it("ask about the hand-off with the greatest need, or about all where no tie is shown", () => {
    expect(processQuestion(processOf(steps, there, ties({ np: WEAK })))).toBe(
      "What do nurses need from physicians when they take over at “Step n1”, and what do physicians need to give it?",
    );
    expect(processQuestion(processOf(steps, there, ties({ np: HIDDEN })))).toMatch(/^Which of these hand-offs/);
  });

  it("tell how much there is", () => {
    expect(processDescription(processOf(steps, [...there, told, flowOf("n1", "n2")], ties({ fn: HIDDEN })))).toBe(
      "3 lanes, 6 steps and 5 flows, of which 4 are hand-offs between workgroups; no tie is shown for one of them.",
    );
  });
});
