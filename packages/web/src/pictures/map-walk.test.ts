import { describe, expect, it } from "vitest";
import { tiesOf, type Walkable, walk } from "./map-walk.ts";

const ends = ["a", "b", "c"];
const map: Walkable = {
  roles: ends.map((id) => ({ id })),
  ties: ends.flatMap((from) => ends.map((to) => ({ from, to }))),
};

describe("walk", () => {
  it("goes round the roles", () => {
    expect(walk(map, { role: "a" }, "ArrowRight")).toEqual({ role: "b" });
    expect(walk(map, { role: "a" }, "ArrowLeft")).toEqual({ role: "c" });
    expect(walk(map, { role: "c" }, "ArrowRight")).toEqual({ role: "a" });
  });

  it("goes into a role's ties, through them, and out at either end", () => {
    expect(walk(map, { role: "a" }, "ArrowDown")).toEqual({ role: "a", tie: ["a", "a"] });
    expect(walk(map, { role: "a", tie: ["a", "b"] }, "ArrowRight")).toEqual({ role: "a", tie: ["b", "a"] });
    expect(walk(map, { role: "a", tie: ["b", "a"] }, "ArrowDown")).toEqual({ role: "b" });
    expect(walk(map, { role: "a", tie: ["b", "a"] }, "Escape")).toEqual({ role: "a" });
  });

  it("reaches every tie of every role by arrows alone", () => {
    const reached = new Set<string>();
    for (const role of ends) {
      let place = walk(map, { role }, "ArrowDown");
      for (let steps = 0; steps < tiesOf(map, role).length && place; steps += 1) {
        if (place.tie) reached.add(place.tie.join(" "));
        place = walk(map, place, "ArrowRight");
      }
    }
    expect(reached.size).toBe(9);
  });

  it("leads nowhere by other keys, and into no ties where there are none", () => {
    expect(walk(map, { role: "a" }, "x")).toBeNull();
    expect(walk({ ...map, ties: [] }, { role: "a" }, "ArrowDown")).toBeNull();
  });
});
