import { setTimeout } from "node:timers/promises";
import { createRatingReader, type RatingTable } from "@interrelate/analysis";
import { allRows, answerProducts } from "@interrelate/analysis/bytes";
import { expect, test } from "vitest";
import { productsMeanwhile } from "./products-meanwhile.ts";

const ITEMS = ["q1", "q2", "q3"];

function tableOf(shared: boolean): RatingTable {
  const columns = { respondent: "who", respondentGroup: "own", ratedGroup: "rated" };
  const header = ["who", "own", "rated", ...ITEMS];
  const reader = createRatingReader(header, { ...columns, items: ITEMS }, { rows: 500, shared });
  for (let i = 0; i < 1000; i++) {
    const answers = [1 + (i % 5), 1 + (i % 4), i % 7 === 0 ? "" : 1 + (i % 3)];
    reader.add([`p${i}`, i % 2 === 0 ? "A" : "B", i % 3 === 0 ? "A" : "B", ...answers.map(String)]);
  }
  return reader.finish().table;
}

test("another thread's products are those made here, whether it is asked at once or later", async () => {
  const table = tableOf(true);
  const here = answerProducts(table, allRows(table));
  expect(here.incomplete).toHaveLength(143);
  const [atOnce, later] = [productsMeanwhile(table), productsMeanwhile(table)];
  expect(atOnce?.()).toEqual(here);
  await setTimeout(1500);
  expect(later?.()).toEqual(here);
});

test("no other thread can read columns that are not shared", () => {
  expect(productsMeanwhile(tableOf(false))).toBeNull();
});
