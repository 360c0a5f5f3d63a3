import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../layout/point.ts";
import { mirroredRoute, routePath, routePoint } from "./flow-route.ts";
import { type PlacedStep, placeProcess } from "./place-process.ts";
import { flowOf, processOf, stepOf } from "./process-fixture.ts";
import { routeFlows } from "./route-flows.ts";

/** Tasks in cells of their own, two rows to a lane, and flows between them. */
const someMap = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(fc.constantFrom("p", "n", "f"), fc.nat(6), fc.nat(1)), {
      ...{ minLength: 2, maxLength: 26, selector: (cell) => cell.join() },
    }),
    ends: fc.uniqueArray(fc.tuple(fc.nat(25), fc.nat(25)), { maxLength: 20, selector: (pair) => pair.join() }),
  })
  .map(({ cells, ends }) => {
    const steps = cells.map(([lane, column, row], place) => stepOf(`s${place}`, lane, column, "task", row));
    const flows = ends
      .filter(([from, to]) => from < steps.length && to < steps.length)
      .map(([from, to]) => flowOf(`s${from}`, `s${to}`));
    return { flows, placed: placeProcess(processOf(steps, flows, () => ({ state: "unrated" }))) };
  });

const within = ({ x, y }: Point, box: PlacedStep, room: number) =>
  x > box.x - room && x < box.x + box.width + room && y > box.y - room && y < box.y + box.height + room;

describe("routeFlows", () => {
  it("leads every flow from its one step to its other, and around all steps between them", () => {
    fc.assert(
      fc.property(someMap, ({ flows, placed }) => {
        const routes = routeFlows(flows, placed);
        expect([...routes.keys()].toSorted()).toEqual(flows.map((flow) => flow.id).toSorted());
        for (const flow of flows) {
          const route = routes.get(flow.id)!;
          const [from, to] = [placed.steps.get(flow.from)!, placed.steps.get(flow.to)!];
          expect([within(routePoint(route, 0), from, 0.01), within(routePoint(route, 1), to, 0.01)]).toEqual([
            true,
            true,
          ]);
          expect([within(routePoint(route, 0), from, -0.01), within(routePoint(route, 1), to, -0.01)]).toEqual([
            false,
            false,
          ]);
          const others = [...placed.steps.values()].filter((box) => box !== from && box !== to);
          for (let share = 0; share <= 1; share += 1 / 64) {
            expect(others.filter((box) => within(routePoint(route, share), box, 0))).toEqual([]);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it("runs straight between neighbours of one row, and in one curve between neighbours of two", () => {
    const steps = [stepOf("a", "p", 0), stepOf("b", "p", 1), stepOf("c", "n", 2), stepOf("d", "n", 4)];
    const flows = [flowOf("a", "b"), flowOf("b", "c"), flowOf("c", "d")];
    const routes = routeFlows(flows, placeProcess(processOf(steps, flows, () => ({ state: "unrated" }))));
    expect(flows.map((flow) => `${routes.get(flow.id)!.kind} ${routes.get(flow.id)!.points.length}`)).toEqual([
      ...["bent 2", "curve 4", "bent 2"],
    ]);
  });

  it("keeps flows that go around on different lines", () => {
    const steps = [0, 1, 2, 3].map((column) => stepOf(`s${column}`, "p", column));
    const flows = [flowOf("s3", "s0"), flowOf("s2", "s0"), flowOf("s3", "s1"), flowOf("s0", "s2"), flowOf("s1", "s3")];
    const routes = routeFlows(flows, placeProcess(processOf(steps, flows, () => ({ state: "unrated" }))));
    const levels = flows.map((flow) => routes.get(flow.id)!.points[2]!.y);
    const spans = flows.map((flow) =>
      routes
        .get(flow.id)!
        .points.slice(2, 4)
        .map((point) => point.x)
        .toSorted((a, b) => a - b),
    );
    for (const [one, level] of levels.entries()) {
      for (const [other, beside] of levels.entries()) {
        if (one === other || spans[one]![1]! <= spans[other]![0]! || spans[other]![1]! <= spans[one]![0]!) continue;
        expect(Math.abs(level - beside)).toBeGreaterThanOrEqual(6);
      }
    }
  });
});

describe("a route", () => {
  const bent = {
    kind: "bent",
    points: [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 40 },
    ],
  } as const;

  it("has points by their share of the way", () => {
    expect(routePoint(bent, 0)).toEqual({ x: 0, y: 0 });
    // 70 long in all: 35 along it is 5 down the second piece.
    expect(routePoint(bent, 0.5)).toEqual({ x: expect.closeTo(30), y: 5 });
    expect(routePoint(bent, 1)).toEqual({ x: expect.closeTo(30), y: 40 });
  });

  it("is drawn with round corners, ends before its end, and can be mirrored", () => {
    expect(routePath(bent, 5)).toBe("M0 0L20 0Q30 0 30 10L30 35");
    expect(mirroredRoute(bent, 100).points).toEqual([
      { x: 100, y: 0 },
      { x: 70, y: 0 },
      { x: 70, y: 40 },
    ]);
  });
});
