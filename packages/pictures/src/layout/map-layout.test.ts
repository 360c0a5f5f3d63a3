import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "../fixture.ts";
import { tieNetwork } from "../network/tie-network.ts";
import { curvePoint, halfTie } from "./half-tie.ts";
import { mapLayout } from "./map-layout.ts";
import { borderDistance } from "./node-border.ts";
import { direction, overlap } from "./point.ts";

const sizes = fc.constantFrom([820, 640], [358, 440], [1200, 700]);
const options = fc.record({ roles: fc.integer({ min: 2, max: 30 }), seed: fc.integer({ min: 1, max: 1e6 }) });

function layoutOf(made: Parameters<typeof fixture>[0], [width = 820, height = 640]: readonly number[] = []) {
  const { analysis, context } = fixture(made);
  return mapLayout(tieNetwork(analysis, "index", context), width, height);
}

describe("mapLayout", () => {
  it("keeps roles and names inside the drawing", () => {
    fc.assert(
      fc.property(options, sizes, (made, size) => {
        const { roles, labels, width, height } = layoutOf(made, size);
        for (const { x, y, radius } of roles.values()) {
          expect(Math.min(x - radius, y - radius, width - x - radius, height - y - radius)).toBeGreaterThan(0);
        }
        for (const { box } of labels) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never writes one name over another, and writes every name on a ring", () => {
    fc.assert(
      fc.property(options, sizes, (made, size) => {
        const { labels } = layoutOf(made, size);
        if (made.roles <= 12) expect(labels).toHaveLength(made.roles);
        for (const [index, { box }] of labels.entries()) {
          for (const other of labels.slice(index + 1)) expect(overlap(box, other.box)).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps very long and unbroken names within the drawing", () => {
    const { labels, width } = layoutOf(
      {
        roles: 5,
        names: [
          "x".repeat(120),
          "A role with a name that goes on and on and on for ever",
          "مجموعة الممرضات والممرضين",
          "<&>",
          "🦉".repeat(30),
        ],
      },
      [358, 440],
    );
    expect(labels).toHaveLength(5);
    for (const { box, lines } of labels) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(lines.length).toBeLessThanOrEqual(2);
    }
  });

  it("moves nobody when roles get other names or other strengths", () => {
    for (const roles of [7, 12]) {
      const places = (made: Parameters<typeof fixture>[0]) =>
        [...layoutOf(made).roles.values()].map(({ id, x, y }) => ({ id, x, y }));
      expect(places({ roles, names: ["Zebra", "Yak", "Xerus"] })).toEqual(places({ roles }));
      expect(places({ roles, lift: 0.5 })).toEqual(places({ roles }));
    }
  });

  it("seats leaders and clients side by side after the workers", () => {
    const seats = [...layoutOf({ roles: 7 }).roles.values()];
    const distance = (a: string, b: string) =>
      Math.hypot(
        seats.find((role) => role.id === a)!.x - seats.find((role) => role.id === b)!.x,
        seats.find((role) => role.id === a)!.y - seats.find((role) => role.id === b)!.y,
      );
    expect(distance("g5", "g6")).toBeLessThan(distance("g5", "g2"));
    expect(distance("g5", "g6")).toBeLessThan(distance("g6", "g2"));
  });

  it("draws a role of hidden size no larger than any other", () => {
    const { analysis, context } = fixture({ roles: 4 });
    const network = tieNetwork(analysis, "index", context);
    const roles = network.roles.map((role, index) => (index === 0 ? { ...role, raters: null } : role));
    const radii = [...mapLayout({ ...network, roles }, 820, 640).roles.values()].map((role) => role.radius);
    expect(radii[0]).toBe(Math.min(...radii));
  });
});

describe("halfTie", () => {
  it("bends the two half-ties of a pair apart", () => {
    fc.assert(
      fc.property(options, (made) => {
        const roles = [...layoutOf(made).roles.values()];
        for (const [index, a] of roles.entries()) {
          const b = roles[index + 1];
          if (!b) continue;
          const [there, back] = [halfTie(a, b), halfTie(b, a)];
          for (const share of [0.25, 0.5, 0.75]) {
            const [p, q] = [curvePoint(there, share), curvePoint(back, 1 - share)];
            expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(3);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("starts and ends on the borders of its roles, a hair outside", () => {
    fc.assert(
      fc.property(options, (made) => {
        const roles = [...layoutOf(made).roles.values()];
        for (const from of roles) {
          for (const to of roles.filter((role) => role !== from)) {
            const { start, end } = halfTie(from, to);
            for (const [role, point] of [
              [from, start],
              [to, end],
            ] as const) {
              const outside =
                Math.hypot(point.x - role.x, point.y - role.y) -
                borderDistance(role.kind, role.radius, direction(role, point));
              expect(outside).toBeCloseTo(2.5, 6);
            }
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe("borderDistance", () => {
  it("meets the corners and sides of a hexagon and a square of the circle's area", () => {
    // Areas: hexagon 3√3/2·R² = π r², square 4·h² = π r² (its corners rounded off a little).
    const reach = 10 * Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)));
    expect(borderDistance("client", 10, 0)).toBeCloseTo(reach, 10);
    expect(borderDistance("client", 10, Math.PI / 6)).toBeCloseTo((reach * Math.sqrt(3)) / 2, 10);
    const half = (10 * Math.sqrt(Math.PI)) / 2;
    expect(borderDistance("leader", 10, Math.PI / 2)).toBeCloseTo(half, 10);
    // Along the diagonal: the inner square's corner at (0.64 h)·√2, then the corner's radius 0.36 h.
    expect(borderDistance("leader", 10, Math.PI / 4)).toBeCloseTo(half * (0.64 * Math.SQRT2 + 0.36), 10);
  });
});
