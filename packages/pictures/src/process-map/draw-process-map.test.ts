import type { StepKind } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import type { SvgNode } from "../drawing/svg-node.ts";
import { toMarkup } from "../drawing/to-markup.ts";
import { drawProcessMap } from "./draw-process-map.ts";
import { flowOf, processOf, stepOf, tieOf } from "./process-fixture.ts";
import type { HandOffTie, ProcessPicture } from "./process-picture.ts";

const HIDDEN: HandOffTie = { state: "hidden" };
const UNRATED: HandOffTie = { state: "unrated" };
const LOOKS = [tieOf("weak"), tieOf("moderate"), tieOf("strong"), tieOf("moderate", true), HIDDEN, UNRATED];

/** Maps of up to 24 steps in cells of their own, with any flows over any ties. */
const somePicture: fc.Arbitrary<ProcessPicture> = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(fc.constantFrom("p", "n", "f"), fc.nat(5), fc.nat(1)), {
      minLength: 1,
      maxLength: 24,
      selector: (cell) => cell.join(),
    }),
    kinds: fc.array(fc.constantFrom<StepKind>("start", "task", "decision", "wait", "end"), {
      minLength: 24,
      maxLength: 24,
    }),
    ends: fc.uniqueArray(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 30, selector: (pair) => pair.join() }),
    looks: fc.array(fc.nat(LOOKS.length - 1), { minLength: 9, maxLength: 9 }),
    names: fc.array(fc.constantFrom("", "yes", "أوافق", "as soon as there is room"), { minLength: 30, maxLength: 30 }),
  })
  .map(({ cells, kinds, ends, looks, names }) => {
    const steps = cells.map(([lane, column, row], place) => stepOf(`s${place}`, lane, column, kinds[place], row));
    const flows = ends
      .filter(([from, to]) => from < steps.length && to < steps.length)
      .map(([from, to], place) => flowOf(`s${from}`, `s${to}`, { name: names[place]! }));
    const place = (id: string) => ["p", "n", "f"].indexOf(id);
    return processOf(steps, flows, (rater, rated) => LOOKS[looks[place(rater) * 3 + place(rated)]!]!);
  });

const drawn = (node: SvgNode, attribute: string) =>
  nodesOf(node, (each) => attribute in each.attributes).map((each) => each.attributes[attribute]);

const one = (node: SvgNode, attribute: string, value: string) =>
  nodesOf(node, (each) => each.attributes[attribute] === value)[0]!;

describe("drawProcessMap", () => {
  it("draws every lane, step and flow exactly once, whichever way it is read", () => {
    fc.assert(
      fc.property(somePicture, fc.boolean(), fc.boolean(), (picture, mirrored, figures) => {
        const { node } = drawProcessMap(picture, { mirrored, figures });
        const { lanes, steps, flows } = picture.content;
        expect(drawn(node, "data-lane")).toEqual(lanes);
        expect(drawn(node, "data-step").toSorted()).toEqual(steps.map((step) => step.id).toSorted());
        expect(drawn(node, "data-flow").toSorted()).toEqual(flows.map((flow) => flow.id).toSorted());
        expect(toMarkup(node, "dark")).not.toMatch(/NaN|undefined|Infinity|var\(/);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same map, and keeps steps inside the picture", () => {
    fc.assert(
      fc.property(somePicture, fc.boolean(), (picture, mirrored) => {
        const drawing = drawProcessMap(picture, { mirrored });
        expect(toMarkup(drawProcessMap(picture, { mirrored }).node)).toBe(toMarkup(drawing.node));
        for (const outline of nodesOf(
          drawing.node,
          (node) => node.tag === "rect" && node.attributes.class === "outline",
        )) {
          const { x, width } = outline.attributes as { x: number; width: number };
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(drawing.width);
        }
      }),
      { numRuns: 40 },
    );
  });

  const steps = [..."abcdefg"].map((id, column) => stepOf(id, column % 2 === 0 ? "p" : "n", column));
  const flows = [..."abcdef"].map((from, place) => flowOf(from, "bcdefg"[place]!));

  it("says every state of a tie by width, dashes or the head of the arrow, not by colour alone", () => {
    const looks = LOOKS.map((tie) => {
      const { node } = drawProcessMap(processOf(steps, flows.slice(0, 1), () => tie));
      const flow = one(node, "data-flow", "a-b");
      const { attributes: line } = one(flow, "class", "line");
      const soft = nodesOf(flow, (each) => each.attributes.class === "soft-edge").length;
      const open = one(flow, "class", "head").attributes.fill === "var(--tone-paper)";
      const locks = nodesOf(flow, (each) => each.attributes.class === "lock").length;
      return [line["stroke-width"], line["stroke-dasharray"] ?? "solid", soft, open, locks].join(" ");
    });
    expect(new Set(looks).size).toBe(LOOKS.length);
    expect(looks.map((look) => look.endsWith("1"))).toEqual([false, false, false, false, true, false]);
    expect(looks.map((look) => look.split(" ")[2] === "1" || / 1 (true|false) /.test(look))).toEqual([
      ...[false, false, false, true, false, false],
    ]);
  });

  it("keeps everything about a hidden tie out of the picture, whatever it is given", () => {
    const planted = { state: "hidden", mean: 1.2345, low: 1.1, high: 2.3456, n: 987, band: "weak" } as HandOffTie;
    const markup = toMarkup(
      drawProcessMap(
        processOf(steps, flows, () => planted),
        { figures: true },
      ).node,
    );
    expect(markup).not.toMatch(/1\.23|2\.34|987|weak:/);
    expect(markup).toContain("this tie is hidden");
  });

  it("writes the figures of ties where there are few hand-offs, and none among many", () => {
    const figures = (node: SvgNode) => drawn(node, "data-figure-of");
    expect(figures(drawProcessMap(processOf(steps, flows, () => tieOf("weak"))).node).toSorted()).toEqual(
      flows.map((flow) => flow.id),
    );
    expect(figures(drawProcessMap(processOf(steps, flows, () => UNRATED)).node)).toEqual([]);
    const many = Array.from({ length: 25 }, (_, place) => ({ ...flows[place % 6]!, id: `f${place}` }));
    expect(figures(drawProcessMap(processOf(steps, many, () => tieOf("weak"))).node)).toEqual([]);
  });

  it("tells kinds of steps apart by shape, and the lane of clients by its tint", () => {
    const kinds = ["start", "task", "decision", "wait", "end"] as const;
    const all = kinds.map((kind, column) => stepOf(kind, "f", column, kind));
    const { node } = drawProcessMap(processOf(all, [], () => UNRATED));
    const shapes = kinds.map((kind) => {
      const { tag, attributes } = one(one(node, "data-step", kind), "class", "outline");
      return [tag, attributes.rx, attributes["stroke-width"], attributes["stroke-dasharray"]].join(" ");
    });
    expect(new Set(shapes).size).toBe(kinds.length);
    const [lane, other] = ["f", "n"].map((id) => one(node, "data-lane", id).children![0]!.attributes.fill);
    expect(lane).toBe("var(--tone-client)");
    expect(other).not.toBe(lane);
  });

  it("draws 200 steps quickly", () => {
    const many = Array.from({ length: 200 }, (_, place) =>
      stepOf(`s${place}`, ["p", "n", "f"][place % 3]!, Math.floor(place / 3)),
    );
    const crossing = Array.from({ length: 250 }, (_, place) =>
      flowOf(`s${place % 200}`, `s${(place * 7 + 3) % 200}`, { id: `f${place}` }),
    );
    const picture = processOf(many, crossing, () => tieOf("weak"));
    drawProcessMap(picture);
    const began = performance.now();
    drawProcessMap(picture);
    // People wait a second without losing their thought; a busy machine is slow.
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
