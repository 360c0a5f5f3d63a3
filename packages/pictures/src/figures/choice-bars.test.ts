import { describe, expect, test } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { choiceTable } from "../tables/choice-table.ts";
import { type ChoiceQuestion, choiceBars, choiceSentence } from "./choice-bars.ts";

const choices = ["Not at all", "A little", "Somewhat", "A lot", "Completely"];
const question: ChoiceQuestion = {
  question: "How far do staff decide by themselves?",
  choices,
  rows: [
    {
      label: "Workers",
      people: 20,
      parts: [
        { choices: [1, 2, 3], people: 5 },
        { choices: [4, 5], people: 15 },
      ],
    },
    { label: "Leaders", people: 8, parts: [] },
    { label: "Clients", people: null, parts: [] },
  ],
};

describe("bars of choices", () => {
  const { node } = choiceBars([question], { width: 790, title: "t" });
  const bars = nodesOf(node, ({ tag, attributes }) => tag === "rect" && attributes.height === 16);

  test("part a bar by people, the more the deeper", () => {
    // 790 less 190 for the names is 600: a quarter and three quarters of it, each less a gap of 2.
    expect(bars.slice(0, 2).map(({ attributes }) => attributes.width)).toEqual([148, 448]);
    // Choices 1 to 3 lie around the second of five, a quarter of the way; 4 and 5 at seven eighths.
    expect(bars.slice(0, 2).map(({ attributes }) => attributes["fill-opacity"])).toEqual([0.4, 0.9]);
  });

  test("show an empty frame where counts are hidden", () => {
    expect(bars).toHaveLength(4);
    for (const { attributes } of bars.slice(2)) expect(attributes["stroke-dasharray"]).toBe("2 3");
  });

  test("stay inside a narrow picture", () => {
    const narrow = choiceBars([question], { width: 320, title: "t" });
    for (const { attributes } of nodesOf(narrow.node, ({ tag }) => tag === "rect"))
      expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(320);
  });

  test("are said in words, hidden ones too", () =>
    expect(choiceSentence(question)).toBe(
      "How far do staff decide by themselves? Workers: 5 not at all to somewhat, 15 a lot or completely. Leaders: 8 people answered; what they chose is hidden, too few chose some of it. Clients: hidden, too few answered.",
    ));

  test("have a table twin with a row for each part", () =>
    expect(choiceTable([question]).rows.map((row) => row.slice(1))).toEqual([
      ["Workers", 20, "not at all to somewhat", 5],
      ["Workers", 20, "a lot or completely", 15],
      ["Leaders", 8, "hidden", null],
      ["Clients", null, "hidden", null],
    ]));
});
