import { expect, test } from "vitest";
import { namesSomebody } from "./names-somebody.ts";

const people = [{ name: "Ada Lovelace" }, { name: "Émile Le Duc" }, { name: "K" }];

test.each(["Ada Lovelace", "ada", "Lovelace-2", "Case of ÉMILE"])("%s names somebody", (label) => {
  expect(namesSomebody(label, people)).toBe(true);
});

test.each(["", "K-3", "Le-1", "Adamant", "Winter 4"])("“%s” is a code", (label) => {
  expect(namesSomebody(label, people)).toBe(false);
});
