import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnusableData } from "../unusable-data.ts";
import { type Formula, parseFormula } from "./formula.ts";

/** Terms as R's `terms` labels them. */
function labelsOf({ terms }: Formula): string[] {
  return terms.map((term) => term.map((v) => (v.categorical ? `factor(${v.name})` : v.name)).join(":"));
}

// The right-hand sides are labels(terms(formula)) of R 4.2.2.
test.each([
  ["y ~ x", ["x"]],
  ["y~x+z", ["x", "z"]],
  ["y ~ b + a:b", ["b", "b:a"]],
  ["y ~ a*b:c", ["a", "b:c", "a:b:c"]],
  ["y ~ (a + b)*c", ["a", "b", "c", "a:c", "b:c"]],
  ["y ~ c*(a + b)", ["c", "a", "b", "c:a", "c:b"]],
  ["y ~ ((a))", ["a"]],
  ["y ~ a*b*c", ["a", "b", "c", "a:b", "a:c", "b:c", "a:b:c"]],
  ["y ~ a:b + a", ["a", "a:b"]],
  ["y ~ a + a:a", ["a"]],
  ["y ~ a + b:c:a + c", ["a", "c", "a:b:c"]],
  ["y ~ a:b + b:a", ["a:b"]],
  ["y ~ x + factor(x) + factor(x):x", ["x", "factor(x)", "x:factor(x)"]],
  ["y ~ 1", []],
])("the terms of %s are R's", (text, expected) => {
  expect(labelsOf(parseFormula(text))).toEqual(expected);
});

test("the response, columns and categories are named as they are written", () => {
  expect(parseFormula(" los.days ~ factor(wave_2) + größe")).toEqual({
    response: "los.days",
    intercept: true,
    terms: [[{ name: "wave_2", categorical: true }], [{ name: "größe", categorical: false }]],
    groupings: [],
  });
  expect(parseFormula("`length of stay` ~ `a-b`*`2nd` + (1 | `the site`) ")).toEqual({
    response: "length of stay",
    intercept: true,
    terms: [
      [{ name: "a-b", categorical: false }],
      [{ name: "2nd", categorical: false }],
      [
        { name: "a-b", categorical: false },
        { name: "2nd", categorical: false },
      ],
    ],
    groupings: [["the site"]],
  });
});

test.each([
  ["y ~ x", true],
  ["y ~ 1 + x", true],
  ["y ~ x - 1", false],
  ["y ~ -1 + x", false],
  ["y ~ 0 + x", false],
  ["y ~ x + 0", false],
  ["y ~ x - 0", true],
  ["y ~ +x", true],
  ["y ~ x - 1 + 1", true],
])("whether %s has an intercept", (text, intercept) => {
  const formula = parseFormula(text);
  expect(formula.intercept).toBe(intercept);
  expect(labelsOf(formula)).toEqual(["x"]);
});

test.each([
  ["y ~ x + (1|g)", [["g"]]],
  ["y ~ x + (1 | a:b) + (1|g)", [["a", "b"], ["g"]]],
  ["y ~ (1|a/b)", [["a"], ["b", "a"]]],
  ["y ~ (1|a/b/c)", [["a"], ["b", "a"], ["c", "b", "a"]]],
  ["y ~ (1|a) + (1|a/b)", [["a"], ["b", "a"]]],
  ["y ~ (1|ab) + (1|a:b)", [["ab"], ["a", "b"]]],
])("the random intercepts of %s", (text, expected) => {
  expect(parseFormula(text).groupings).toEqual(expected);
});

describe("what is no formula is told", () => {
  test.each([
    ["", /^A formula starts with one column and a tilde.*“” does not/],
    ["y", /“y” does not\.$/],
    ["~ x", /“~ x” does not\.$/],
    ["y + x", /“y \+ x” does not\.$/],
    ["1 ~ x", /“1 ~ x” does not\.$/],
    ["factor(y) ~ x", /“factor\(y\) ~ x” does not\.$/],
    ["y ~", /^A term is missing/],
    ["y ~ x +", /^A term is missing/],
    ["y ~ x + + z", /^A term is missing/],
    ["y ~ x y", /^The term “x y” is not understood/],
    ["y ~ x:", /^The term “x:” is not understood/],
    ["y ~ *x", /^The term “\* x” is not understood/],
    ["y ~ x**z", /^The term “x \* {2}\* z” is not understood/],
    ["y ~ (x", /^The term “\(x” is not understood/],
    ["y ~ (x z)", /^The term “\(x z\)” is not understood/],
    ["y ~ x)", /^The term “x\)” is not understood/],
    ["y ~ x ~ z", /^The term “x ~ z” is not understood/],
    ["y ~ x:1", /^The term “x:1” is not understood/],
    ["y ~ (x + 1)", /^The term “\(x \+ 1\)” is not understood/],
    ["y ~ x/z", /^The term “x\/z” is not understood/],
    ["y ~ ()", /^The term “\(\)” is not understood/],
    ["y ~ log(x)", /^“log\(x\)” is not understood: only factor\(column\)/],
    ["y ~ factor(x + z)", /^“factor\(x \+ z\)” is not understood: only factor\(column\)/],
    ["y ~ factor(", /^“factor\(” is not understood: only factor/],
    [" y ~ x ^2 ", /^“\^2” is not understood in the formula “y ~ x \^2”\.$/],
    [" y ~ 2*x ", /in the formula “y ~ 2\*x”: only/],
    [" y x ", /“y x” does not\.$/],
    ["y ~ (1|a:1)", /random parts are intercepts/],
    ["y ~ factor(1)", /only factor\(column\)/],
    ["y ~ x - z", /^“- z” is not understood: only “- 1” can be taken away/],
    ["y ~ x - `1`", /^“- `1`” is not understood: only “- 1”/],
    ["y ~ x^2", /^“\^2” is not understood in the formula “y ~ x\^2”/],
    ["y ~ 2*x", /^The number 2 has no meaning in the formula “y ~ 2\*x”/],
    ["y ~ x + 1.5", /^The number 1\.5 has no meaning/],
    ["y ~ x + y", /^“y” stands on both sides/],
    ["y ~ x:y", /^“y” stands on both sides/],
    ["y ~ (x|g)", /^“\(x \| g\)” is not understood: random parts are intercepts/],
    ["y ~ (1 + x|g)", /^“\(1 \+ x \| g\)” is not understood: random parts/],
    ["y ~ (0|g)", /random parts are intercepts/],
    ["y ~ (`1`|g)", /random parts are intercepts/],
    ["y ~ (1|g", /random parts are intercepts/],
    ["y ~ 1|g", /random parts are intercepts/],
    ["y ~ (1|)", /random parts are intercepts/],
    ["y ~ (1|g:)", /random parts are intercepts/],
    ["y ~ (1||g)", /random parts are intercepts/],
    ["y ~ (1|a/b:c)", /random parts are intercepts/],
    ["y ~ (1|a*b)", /random parts are intercepts/],
    ["y ~ (1|1)", /random parts are intercepts/],
    ["y ~ (1|factor(g))", /random parts are intercepts/],
  ])("%s", (text, sentence) => {
    expect(() => parseFormula(text)).toThrow(UnusableData);
    expect(() => parseFormula(text)).toThrow(sentence);
  });
});

test("the order and repetition of crossed columns do not change which terms there are", () => {
  const names = fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 1 });
  fc.assert(
    fc.property(names, names, (first, second) => {
      const sets = (text: string) =>
        parseFormula(text)
          .terms.map((term) =>
            term
              .map(({ name }) => name)
              .sort()
              .join(":"),
          )
          .sort();
      expect(sets(`y ~ ${second.join("*")} + ${first.join("*")}`)).toEqual(
        sets(`y ~ ${first.join("*")} + ${second.join("*")} + ${first.join("*")}`),
      );
      expect(sets(`y ~ ${first.join("*")}`)).toHaveLength(2 ** first.length - 1);
    }),
  );
});
