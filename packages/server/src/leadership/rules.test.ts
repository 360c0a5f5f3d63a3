import { expect, test } from "vitest";
import { refuseAnother } from "./rules.ts";

test("a thousand entries can be kept about one work, and no more", () => {
  expect(refuseAnother(999)).toBeUndefined();
  expect(refuseAnother(1000)).toMatch(/Nothing was added; please delete one first/);
});
