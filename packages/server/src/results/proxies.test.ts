import { expect, test } from "vitest";
import { tellProxies } from "./proxies.ts";

const told = (people: number, proxies: number, published = true) =>
  tellProxies([{ workgroupId: "clients", people, proxies }], 5, () => published);

test.each([
  [10, 5, 5],
  [5, 5, 5],
  [12, 7, 7],
])("of %i people %i by proxy are told", (people, proxies, expected) =>
  expect(told(people, proxies)).toEqual([{ workgroupId: "clients", people: expected }]),
);

test.each([
  [10, 0],
  [10, 4],
  [10, 6],
])("of %i people %i by proxy are not told", (people, proxies) => expect(told(people, proxies)).toEqual([]));

test("nothing is told of a group without published ties", () => expect(told(10, 5, false)).toEqual([]));
