import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLabelList, sortLabels } from "./label-list.ts";

describe("a list of labels", () => {
  it("numbers labels in the order in which they first appear, and tells the next number of a new one", () => {
    const label = fc.oneof(
      fc.constantFrom("a", "b", "ab", "", "a very long label", "ä"),
      fc.stringMatching(/^[a-c]{0,3}$/),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 80 }), (given) => {
        const list = createLabelList();
        const known: string[] = [];
        for (const one of given) {
          const place = known.includes(one) ? known.indexOf(one) : known.length;
          expect(list.peek(one)).toBe(place);
          if (place === known.length) known.push(one);
          expect(list.number(one)).toBe(place);
          expect(list.peek(one)).toBe(place);
        }
        expect(list.labels).toEqual(known);
      }),
    );
  });

  it("keeps the numbers of thousands, also of words with the same hash", () => {
    const list = createLabelList();
    // Two pairs with the same FNV-1a hash of 32 bits.
    const words = ["costarring", "liquid", "declinate", "macallums"];
    const labels = [...words, ...Array.from({ length: 2000 }, (_, at) => `person ${(at * 7919) % 2003} of many`)];
    for (const order of [labels, labels.toReversed(), labels])
      expect(order.map((label) => labels[list.number(label)])).toEqual(order);
    expect(list.labels).toEqual(labels);
    expect(list.peek("nobody")).toBe(labels.length);
  });
});

describe("sorted labels", () => {
  it("are in order by number where all are numbers, otherwise as texts", () => {
    expect(sortLabels(["10", "9", "1.5", "-2"])).toEqual({
      labels: ["-2", "1.5", "9", "10"],
      places: Int32Array.of(3, 2, 1, 0),
    });
    expect(sortLabels(["10", "9", "b", "a"])).toEqual({
      labels: ["10", "9", "a", "b"],
      places: Int32Array.of(0, 1, 3, 2),
    });
    // The same number written twice.
    expect(sortLabels(["1.0", "1", "0"])).toEqual({ labels: ["0", "1", "1.0"], places: Int32Array.of(2, 1, 0) });
    expect(sortLabels([])).toEqual({ labels: [], places: new Int32Array(0) });
  });
});
