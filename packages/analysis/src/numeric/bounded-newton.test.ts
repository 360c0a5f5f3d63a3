import { expect, test } from "vitest";
import { boundedNewton } from "./bounded-newton.ts";

/** (x - 3)^2 + 2 (y + 1)^2 + x y: without bounds its smallest value is where both slopes are 0. */
const bowl = ([x = 0, y = 0]: readonly number[]) => ({
  value: (x - 3) ** 2 + 2 * (y + 1) ** 2 + x * y,
  gradient: [2 * (x - 3) + y, 4 * (y + 1) + x],
  hessian: [
    [2, 1],
    [1, 4],
  ],
});

test("finds the bottom between the bounds: 2 x + y = 6 and x + 4 y = -4", () => {
  expect(boundedNewton(bowl, [0, 0], -10, 10)).toEqual([expect.closeTo(4, 10), expect.closeTo(-2, 10)]);
});

test("stops at a bound that it would pass, and goes on along it", () => {
  // At y = -1 (the lower bound) the bottom is at 2 x - 1 = 6.
  expect(boundedNewton(bowl, [0, 0], -1, 10)).toEqual([expect.closeTo(3.5, 10), -1]);
  // At x = 2 (the upper bound) the bottom is at 4 y = -6.
  expect(boundedNewton(bowl, [0, 0], -10, 2)).toEqual([2, expect.closeTo(-1.5, 10)]);
});

test("starts within the bounds and leaves one again that points inward", () => {
  expect(boundedNewton(bowl, [50, 50], -10, 10)).toEqual([expect.closeTo(4, 10), expect.closeTo(-2, 10)]);
  expect(boundedNewton(bowl, [-50, -50], -10, 10)).toEqual([expect.closeTo(4, 10), expect.closeTo(-2, 10)]);
});

test("a corner can be the lowest point", () => {
  expect(boundedNewton(bowl, [0, 0], -1, 1)).toEqual([1, -1]);
});

/** x^4 / 4 - x^2 / 2: a hill at 0 where it bends downward, valleys at 1 and -1. */
const valleys = ([x = 0]: readonly number[]) => ({
  value: x ** 4 / 4 - x ** 2 / 2,
  gradient: [x ** 3 - x],
  hessian: [[3 * x ** 2 - 1]],
});

test("goes down also where the function bends downward", () => {
  expect(boundedNewton(valleys, [0.1], -5, 5)).toEqual([expect.closeTo(1, 10)]);
  expect(boundedNewton(valleys, [-0.1], -5, 5)).toEqual([expect.closeTo(-1, 10)]);
});

test("halves steps that go too far", () => {
  // For log(1 + e^x) + log(1 + e^-x) / 2 Newton's steps from far away pass the bottom at log(1/2) by more and more.
  const steep = ([x = 0]: readonly number[]) => {
    const share = 1 / (1 + Math.exp(-x));
    return {
      value: Math.log1p(Math.exp(x)) + Math.log1p(Math.exp(-x)) / 2,
      gradient: [share - (1 - share) / 2],
      hessian: [[1.5 * share * (1 - share)]],
    };
  };
  expect(boundedNewton(steep, [6], -50, 50)).toEqual([expect.closeTo(Math.log(0.5), 8)]);
});

test("is null when the slope does not belong to the function", () => {
  const wrong = ([x = 0]: readonly number[]) => ({ value: x ** 2, gradient: [-2 * x - 1], hessian: [[2]] });
  expect(boundedNewton(wrong, [3], -10, 10)).toBeNull();
});
