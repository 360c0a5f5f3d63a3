import type { CaseTie, Dimension, Workgroup } from "@interrelate/contract";
import { expect, test } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { CUTOFFS } from "../fixture.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import { tieBandWords } from "../network/tie-band-words.ts";
import { aroundDescription, aroundTable, aroundTitle, type CaseAround } from "./case-around.ts";
import { caseCircle } from "./case-circle.ts";
import { caseDimensions, caseTieNetwork } from "./case-tie-network.ts";
import { caseTieSentence, caseTieTable, TOO_FEW } from "./case-tie-words.ts";

const workgroups: Workgroup[] = [
  { id: "n", name: "Nurses", kind: "worker" },
  { id: "t", name: "Teachers", kind: "worker" },
  { id: "c", name: "Citizens", kind: "client" },
];
const context = { workgroups, cutoffs: CUTOFFS, threshold: 5 };

type Told = { mean: number | null; low: number | null; high: number | null };
const NONE: Told = { mean: null, low: null, high: null };
const everyDimension = (figure: Told) =>
  Object.fromEntries(DIMENSIONS.map((each) => [each, figure])) as Record<Dimension, Told>;

const told = (from: string, to: string, mean: number, half: number, raters: number): CaseTie => {
  const figure = { mean, low: mean - half, high: mean + half };
  const timely = { mean: 2.1, low: 1.6, high: 2.6 };
  return { from, to, ...figure, raters, cases: 4, dimensions: { ...everyDimension(figure), timely } };
};
const hidden = (from: string, to: string): CaseTie => {
  return { from, to, ...NONE, raters: null, cases: null, dimensions: everyDimension(NONE) };
};

const ties = [told("n", "t", 3.2, 0.2, 7), told("n", "c", 3.6, 0.5, 8), hidden("t", "n"), told("n", "x", 3, 0.1, 9)];

test("ties around clients are a network: banded by the effort's cut-offs, uncertain where the interval crosses one", () => {
  const network = caseTieNetwork(ties, "index", context);
  expect(network.ties.map(({ band, uncertain, hidden }) => [band, uncertain, hidden])).toEqual([
    ["weak", false, false],
    ["moderate", true, false],
    [null, true, true],
  ]);
  expect(network.roles.map(({ name, raters }) => [name, raters])).toEqual([
    ["Nurses", 8],
    ["Teachers", null],
    ["Citizens", null],
  ]);
});

test("a tie whose interval reaches another band is drawn between the bands, on its map and in its words", () => {
  // Cut-offs of ties between roles are 3.5 and 4: 4.1 would be strong by itself, 3.4 weak.
  const network = caseTieNetwork([told("n", "t", 4.1, 0.3, 5), told("t", "n", 3.4, 0.3, 5)], "index", context);
  expect(network.ties.map(({ band, uncertain }) => [band, uncertain])).toEqual([
    ["moderate", true],
    ["moderate", true],
  ]);
  expect(network.ties.map((tie) => tieBandWords(network, tie))).toEqual(["moderate to strong", "weak to moderate"]);
});

test("one dimension is a network of its own, and hidden where its tie is", () => {
  const network = caseTieNetwork(ties, "timely", context);
  expect(network.ties.map(({ mean, n, band }) => [mean, n, band])).toEqual([
    [2.1, 7, "weak"],
    [2.1, 8, "weak"],
    [null, null, null],
  ]);
  expect(caseDimensions(ties[0] as CaseTie).timely).toEqual({ n: null, mean: 2.1, low: 1.6, high: 2.6 });
});

test("the table tells raters and cases of every tie, and says of hidden ones that they are too few", () => {
  const network = caseTieNetwork(ties, "index", context);
  const { columns, rows } = caseTieTable(network, ties);
  expect(columns.map(({ label }) => label).slice(5)).toEqual(["Raters", "Cases together", "Band"]);
  expect(rows[0]?.slice(0, 2)).toEqual(["Nurses", "Teachers"]);
  expect(rows[0]?.slice(5)).toEqual([7, 4, "weak"]);
  expect(rows[2]).toEqual(["Teachers", "Nurses", null, null, null, null, null, TOO_FEW]);
});

test("a sentence tells the cases; of a hidden tie it tells nothing", () => {
  const network = caseTieNetwork(ties, "index", context);
  const [first, , last] = network.ties;
  if (!first || !last) throw new Error("The network has three ties.");
  expect(caseTieSentence(network, first, 4)).toBe(
    "Nurses experience teachers as weak: 3.20, 95 % interval 3.00 to 3.40, 7 raters, together in 4 cases.",
  );
  expect(caseTieSentence(network, last, null)).toBe("How teachers experience nurses: too few to be shown.");
});

const [nurses, teachers, citizens] = workgroups as [Workgroup, Workgroup, Workgroup];
const around: CaseAround = {
  label: "K-3",
  client: { ...citizens, people: 1 },
  around: [
    { ...nurses, people: 2 },
    { ...teachers, people: 3 },
  ],
};

test("who is around a client is told by roles and people", () => {
  expect(aroundTitle(around)).toBe("Two roles are around K-3, and the client, who was asked too");
  const asked = (people: number) => aroundTitle({ ...around, client: { ...citizens, people } });
  expect(asked(0)).toBe("Two roles are around K-3");
  expect(asked(2)).toBe("Two roles are around K-3, and two citizens, who were asked too");
  expect(aroundDescription(around)).toBe("K-3, of citizens, 1 of whom answers; Nurses, 2 people; Teachers, 3 people.");
  expect(aroundTable(around).rows).toEqual([
    ["Nurses", "workers", 2],
    ["Teachers", "workers", 3],
    ["Citizens", "clients", 1],
  ]);
});

test.each([1, 2, 5, 14])("with %i roles around, the client stands in the middle and nobody on the client", (roles) => {
  const many = Array.from({ length: roles }, (_, index) => ({ ...nurses, id: `g${index}`, people: 1 + (index % 3) }));
  const { node } = caseCircle({ ...around, around: many }, { width: 500, height: 400 });
  const [shape] = nodesOf(node, ({ attributes }) => attributes.class === "role client");
  const path = String(shape?.children?.find(({ tag }) => tag === "path")?.attributes.d);
  const corners = [...path.matchAll(/[\d.]+,[\d.]+/g)].map(([pair]) => pair.split(",").map(Number));
  const middle = [0, 1].map((axis) => corners.reduce((sum, each) => sum + (each[axis] ?? 0), 0) / corners.length);
  expect(middle[0]).toBeCloseTo(250, 0);
  expect(middle[1]).toBeCloseTo(200, 0);
  const circles = nodesOf(node, ({ tag }) => tag === "circle").map(({ attributes }) => attributes);
  expect(circles).toHaveLength(roles);
  for (const { cx, cy, r } of circles)
    expect(Math.hypot(Number(cx) - 250, Number(cy) - 200)).toBeGreaterThan(Number(r) + 20);
  // Every two are tied, and the client carries no number.
  expect(nodesOf(node, ({ tag }) => tag === "line")).toHaveLength(((roles + 1) * roles) / 2);
});
