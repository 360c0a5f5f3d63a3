import { describe, expect, it } from "vitest";
import { counted, listed, longDay, numberWord } from "./words.ts";

describe("words for counts, days and lists", () => {
  it("gives one thing its own noun", () => {
    expect(counted(1, "person", "people")).toBe("1 person");
    expect(counted(0, "person", "people")).toBe("0 people");
    expect(counted(1200, "row", "rows")).toBe("1,200 rows");
  });

  it("writes the day that is meant, wherever the browser is", () => {
    expect(longDay("2026-03-09")).toBe("9 March 2026");
    expect(longDay("2025-12-31")).toBe("31 December 2025");
  });

  it("joins names as a sentence does", () => {
    expect(listed(["Nurses", "Physicians", "Families"])).toBe("Nurses, Physicians and Families");
    expect(listed(["Nurses"])).toBe("Nurses");
  });

  it("spells small numbers", () => {
    expect(numberWord(5)).toBe("five");
    expect(numberWord(12)).toBe("12");
  });
});
