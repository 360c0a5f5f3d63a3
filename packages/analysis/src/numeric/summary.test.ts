import fc from "fast-check";
import { expect, test } from "vitest";
import { summarize } from "./summary.ts";

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 });

test("has no spread below two values and no mean without one", () => {
  expect(summarize([])).toEqual({ n: 0, mean: null, sd: null, low: null, high: null });
  expect(summarize([3, Number.NaN])).toEqual({ n: 1, mean: 3, sd: null, low: null, high: null });
});

test("keeps its accuracy on a large offset with a small spread", () => {
  // 1e9 + (0, 1, 2) repeated: mean 1e9 + 1, variance 2/3 n / (n - 1) by hand.
  const n = 300000;
  const data = Float64Array.from({ length: n }, (_, i) => 1e9 + (i % 3));
  const figure = summarize(data);
  expect(figure.mean).toBeCloseTo(1e9 + 1, 6);
  expect(figure.sd! ** 2).toBeCloseTo(((2 / 3) * n) / (n - 1), 9);
});

test("constant values have standard deviation exactly 0", () => {
  expect(summarize(new Float64Array(1000).fill(4.1))).toMatchObject({ mean: 4.1, sd: 0, low: 4.1, high: 4.1 });
});

test("a shift moves the mean and the interval, a scale stretches the spread", () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (a, b, c) => {
        const plain = summarize(a);
        const moved = summarize(a.map((value) => c * value + b));
        expect(moved.mean).toBeCloseTo(c * plain.mean! + b, 6);
        expect(moved.sd).toBeCloseTo(c * plain.sd!, 6);
        expect(moved.high! - moved.low!).toBeCloseTo(c * (plain.high! - plain.low!), 5);
      },
    ),
  );
});

test("counts only the rows it is given", () => {
  expect(summarize([1, 2, 3, 50], [0, 2]).mean).toBe(2);
});
