import { describe, expect, it } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { toMarkup } from "../drawing/to-markup.ts";
import { fixture } from "../fixture.ts";
import { tieNetwork } from "../network/tie-network.ts";
import { boundaryPicture } from "./boundary-picture.ts";
import type { BoundaryGrid, BoundaryKind, BoundaryRow, Crossing } from "./boundary-row.ts";
import { boundaryQuestion, boundaryTitle } from "./boundary-sentences.ts";
import { boundaryFile, boundaryTable } from "./boundary-table.ts";
import { crossingSentence } from "./boundary-words.ts";

const STRUCTURES = [
  { id: "s0", name: "Rounds" },
  { id: "s1", name: "Discharge protocol" },
];

function row(a: string, b: string, kind: BoundaryKind, cells: Crossing[] = []): BoundaryRow {
  return { a, b, class: kind, cells };
}

/** Seven roles; g3 (Pharmacy) and g5, g6 have hidden ties from g3. */
function grid(...rows: BoundaryRow[]): BoundaryGrid {
  const { analysis, context } = fixture();
  return { network: tieNetwork(analysis, "index", context), structures: STRUCTURES, rows };
}

describe("boundaryTitle", () => {
  const [a, b, c] = ["g0", "g1", "g2"] as const;
  it.each<[BoundaryKind[], string]>([
    [["weakUnspanned"], "The one weak boundary is spanned by no structure"],
    [["weakUnspanned", "undermining", "spanned"], "Both weak boundaries are spanned by no structure"],
    [["weakUnspanned", "weakSpanned", "weakSpanned"], "One of the three weak boundaries is spanned by no structure"],
    [["undermining", "weakUnspanned", "weakSpanned"], "Two of the three weak boundaries are spanned by no structure"],
    [["weakSpanned", "weakSpanned"], "Both weak boundaries are spanned by a structure"],
    [["strongWithout", "hidden"], "One boundary is strong without a structure that spans it"],
    [["strongWithout", "strongWithout", "spanned"], "Two boundaries are strong without a structure that spans them"],
    [["spanned", "uncertain"], "No boundary is settled as weak, and one is spanned by a structure"],
    [["uncertain", "hidden", "moderateWithout"], "No boundary is settled as weak"],
  ])("of %j says: %s", (kinds, title) => {
    const others = [b, c, "g4"];
    expect(boundaryTitle(grid(...kinds.map((kind, index) => row(a, others[index]!, kind))))).toBe(title);
  });

  it("counts boundaries that are weak for certain though nobody has judged their structures", () => {
    const whole = grid(row(a, b, "notJudged"), row(a, c, "notJudged"));
    const figures = { n: 20, low: 2.9, high: 3.1, mean: 3, band: "weak" as const, uncertain: false };
    const ties = whole.network.ties.map((tie) =>
      tie.from === a && tie.to === b
        ? { ...tie, ...figures }
        : { ...tie, ...figures, mean: 4.5, low: 4.4, high: 4.6, band: "strong" as const },
    );
    const network = { ...whole.network, ties };
    expect(boundaryTitle({ ...whole, network })).toBe(
      "Whether a structure spans the one weak boundary has not been judged",
    );
    const rows = [...whole.rows, row(b, c, "weakSpanned")];
    expect(boundaryTitle({ ...whole, network, rows })).toBe("One of the two weak boundaries is spanned by a structure");
  });
});

describe("boundary words", () => {
  const pair = ["g0", "g1"] as const;
  it("tell where a tie and a structure meet, never that one is there because of the other", () => {
    const spannings = ["full", "partial", "none", "unknown"] as const;
    const cells: Crossing[] = [
      ...spannings.map((spanning) => ({ structureId: "s0", spanning, onlySide: null })),
      { structureId: "s0", spanning: "none", onlySide: "g1" },
    ];
    const whole = grid(row(...pair, "undermining", cells));
    expect(cells.map((cell) => crossingSentence(whole, whole.rows[0]!, cell))).toEqual([
      "Rounds: spans physicians and nurses, both fully included.",
      "Rounds: spans physicians and nurses, not both fully included.",
      "Rounds: does not span physicians and nurses.",
      "Rounds: whether it spans physicians and nurses has not been judged.",
      "Rounds: takes in nurses fully and physicians not at all.",
    ]);
    const kinds = ["undermining", "weakUnspanned", "weakSpanned", "strongWithout", "spanned"] as const;
    const said = kinds.flatMap((kind) => {
      const each = grid(row(...pair, kind, cells));
      return [boundaryTitle(each), boundaryQuestion(each), toMarkup(boundaryPicture(each).node)];
    });
    for (const words of said) expect(words).not.toMatch(/because|cause|due to|leads? to|therefore|thanks to/i);
    expect(boundaryQuestion(whole)).toBe("What does “Rounds” look like from where physicians stand?");
  });
});

describe("boundaryPicture", () => {
  const cells: Crossing[] = [
    { structureId: "s0", spanning: "partial", onlySide: null },
    { structureId: "s1", spanning: "none", onlySide: "g6" },
  ];
  const whole = grid(
    row("g0", "g1", "weakSpanned", cells),
    row("g0", "g2", "weakSpanned"),
    row("g3", "g6", "hidden", cells),
  );

  it("has both ties and every structure of each pair, each named by a sentence and reached by a key of its own", () => {
    const named = nodesOf(boundaryPicture(whole).node, (node) => "data-tie" in node.attributes);
    expect(named).toHaveLength(3 * (2 + 2));
    expect(new Set(named.map((node) => node.attributes["data-tie"])).size).toBe(named.length);
    for (const node of named)
      expect(node.children?.[0]).toMatchObject({ tag: "title", text: expect.stringMatching(/\.$/) });
  });

  it("draws a hidden tie as a lock, whatever it is, and outlines no direction beside it", () => {
    const only = (mean: number | null) => {
      const network = { ...whole.network };
      network.ties = network.ties.map((tie) =>
        tie.from === "g6" && tie.to === "g3" ? { ...tie, mean, hidden: mean === null } : tie,
      );
      return toMarkup(boundaryPicture({ ...whole, network, rows: whole.rows.slice(2) }).node);
    };
    expect(only(3.1)).toContain('class="lock"');
    expect(only(3.1)).not.toContain('stroke-width="1.1"');
    expect(only(null).match(/class="lock"/g)).toHaveLength(2);
  });

  it("gives each class one heading with its number, and grows with structures instead of shrinking", () => {
    const markup = toMarkup(boundaryPicture(whole).node);
    expect(markup).toContain("Weak although spanned · 2");
    expect(markup).toContain("Hidden · 1");
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, name: `Structure ${index}` }));
    expect(boundaryPicture({ ...whole, structures: many }, { width: 340 }).width).toBeGreaterThan(600);
    expect(boundaryPicture(whole, { width: 340 }).width).toBe(340);
  });

  it("says that there is no data where the results know no tie", () => {
    const network = { ...whole.network, ties: whole.network.ties.filter((tie) => tie.from !== "g0") };
    const markup = toMarkup(boundaryPicture({ ...whole, network }).node);
    expect(markup).toContain("There is no data on how physicians experience nurses.");
    expect(markup).toContain("no data");
  });
});

describe("boundaryTable", () => {
  it("says the same as the picture, and its file adds intervals and raters", () => {
    const cells: Crossing[] = [
      { structureId: "s0", spanning: "full", onlySide: null },
      { structureId: "s1", spanning: "none", onlySide: "g1" },
    ];
    const whole = grid(row("g0", "g1", "weakSpanned", cells), row("g3", "g6", "hidden"));
    const [tie, back] = [whole.network.ties[1]!, whole.network.ties[7]!];
    const { columns, rows } = boundaryTable(whole);
    expect(columns.map(({ label }) => label)).toEqual([
      "First role",
      "Second role",
      "↓",
      "↑",
      "Boundary",
      "Rounds",
      "Discharge protocol",
    ]);
    expect(rows[0]).toEqual([
      "Physicians",
      "Nurses",
      tie.mean,
      back.mean,
      "Weak although spanned",
      "spans fully",
      "only Nurses",
    ]);
    expect(rows[1]?.slice(2)).toEqual([null, expect.any(Number), "Hidden", "not judged", "not judged"]);
    const file = boundaryFile(whole);
    expect(file.rows[0]?.slice(2, 6)).toEqual([tie.mean, tie.low, tie.high, tie.n]);
    expect(file.rows[1]?.slice(2, 6)).toEqual([null, null, null, null]);
    for (const each of file.rows) expect(each).toHaveLength(file.columns.length);
  });
});
