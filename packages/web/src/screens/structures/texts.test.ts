import { expect, test } from "vitest";
import { inventoryTitle } from "./texts.ts";

test.each([
  [{ named: 0, judged: 0, all: 0 }, "No structure of discharge has been named yet"],
  [{ named: 1, judged: 0, all: 0 }, "One structure is named; whom it takes in is not fully judged"],
  [{ named: 3, judged: 0, all: 0 }, "Three structures are named; whom they take in is not fully judged"],
  [{ named: 3, judged: 2, all: 1 }, "Three structures are named; whom one of them takes in is not fully judged"],
  [{ named: 4, judged: 2, all: 1 }, "Four structures are named; whom two of them take in is not fully judged"],
  [{ named: 1, judged: 1, all: 0 }, "One structure is named, and it does not take in every workgroup"],
  [{ named: 1, judged: 1, all: 1 }, "One structure is named, and it takes in every workgroup"],
  [{ named: 2, judged: 2, all: 0 }, "Two structures are named, and none takes in every workgroup"],
  [{ named: 4, judged: 4, all: 1 }, "Four structures are named, and one takes in every workgroup"],
  [{ named: 4, judged: 4, all: 3 }, "Four structures are named, and three take in every workgroup"],
  [{ named: 4, judged: 4, all: 4 }, "Four structures are named, and each takes in every workgroup"],
])("%j: %s", (counts, title) => {
  expect(inventoryTitle("discharge", counts)).toBe(title);
});
