import { expect, test } from "vitest";
import { johnsonNeyman } from "./johnson-neyman.ts";

/** A fit of two orthonormal columns, so that coefficients, directions and weights are the same, with given variances. */
function modelWith(effect: number, interaction: number, [v11, v13, v33]: [number, number, number]) {
  const covariances = [
    [v11, v13],
    [v13, v33],
  ];
  const fit = {
    names: ["x", "x:m"],
    coefficients: Float64Array.of(effect, interaction),
    upper: [
      [1, 0],
      [0, 1],
    ],
  };
  const covariance = (first: Float64Array, second: Float64Array) =>
    covariances.reduce((sum, line, i) => sum + line.reduce((part, v, j) => part + first[i]! * v * second[j]!, 0), 0);
  // Two degrees of freedom: t(.975) = 4.30265272974946.
  const region = johnsonNeyman({ fit, spread: { covariance, df: () => 2 } } as never, {
    effect: "x",
    interaction: "x:m",
  });
  return { significant: region.significant, bounds: region.bounds };
}

const T = 4.30265272974946;

test("a clear interaction: outside the bounds", () => {
  // (1 + m)^2 = t^2 0.01 at 1 + m = -+0.430265.
  const { significant, bounds } = modelWith(1, 1, [0.01, 0, 0]);
  expect(significant).toBe("outside");
  expect(bounds![0]).toBeCloseTo(-1 - T / 10, 10);
  expect(bounds![1]).toBeCloseTo(-1 + T / 10, 10);
  const opposite = modelWith(1, -1, [0.01, 0, 0]).bounds!;
  expect(opposite[0]).toBeCloseTo(1 - T / 10, 10);
  expect(opposite[1]).toBeCloseTo(1 + T / 10, 10);
});

test("no interaction, whose error grows with the moderator: between the bounds", () => {
  // 1 = t^2 0.01 m^2 at m = -+10 / t.
  const { significant, bounds } = modelWith(1, 0, [0, 0, 0.01]);
  expect(significant).toBe("between");
  expect(bounds![0]).toBeCloseTo(-10 / T, 10);
  expect(bounds![1]).toBeCloseTo(10 / T, 10);
});

test("covariances count", () => {
  // t^2 = 18.5128: (2 + m)^2 = t^2 (0.1 + 0.04 m + 0.02 m^2), solved by the quadratic formula.
  const [a, b, c] = [1 - 0.02 * T ** 2, 4 - 0.04 * T ** 2, 4 - 0.1 * T ** 2];
  const roots = [-1, 1].map((sign) => (-b + sign * Math.sqrt(b ** 2 - 4 * a * c)) / (2 * a));
  const { significant, bounds } = modelWith(2, 1, [0.1, 0.02, 0.02]);
  expect(significant).toBe("outside");
  expect(bounds![0]).toBeCloseTo(Math.min(...roots), 9);
  expect(bounds![1]).toBeCloseTo(Math.max(...roots), 9);
});

test("a bound next to 0 keeps its digits", () => {
  // m^2 + 2 h m + 1e-16 with h = 1e-8 -+ t^2 / 2: the small root is -1e-16 / (2 h) but for a part in 1e17.
  for (const covariance of [-0.5, 0.5]) {
    const half = 1e-8 - covariance * T ** 2;
    const bounds = modelWith(1e-8, 1, [0, covariance, 0]).bounds!;
    const small = bounds.find((bound) => Math.abs(bound) < 1e-10)!;
    const large = bounds.find((bound) => Math.abs(bound) > 1)!;
    expect(small * -2e16 * half).toBeCloseTo(1, 8);
    expect(large / (-2 * half)).toBeCloseTo(1, 8);
  }
});

test("significant nowhere or everywhere", () => {
  expect(modelWith(0.1, 0, [1, 0, 1])).toEqual({ significant: "nowhere", bounds: null });
  expect(modelWith(10, 0, [1, 0, 0])).toEqual({ significant: "everywhere", bounds: null });
  expect(modelWith(1, 0, [1, 0, 0])).toEqual({ significant: "nowhere", bounds: null });
});
