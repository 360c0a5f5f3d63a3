import { describe, expect, it } from "vitest";
import { createParticipation } from "./participation.ts";

const MANY = 3000;

describe("what is remembered of who took part", () => {
  it("stays when thousands come after, in any order", () => {
    const participation = createParticipation();
    // Every person rates group 1, every third group 2, from the last to the first and then the other way round.
    for (const person of [...Array.from({ length: MANY }, (_, at) => MANY - at - 1), MANY + 40, 2 * MANY])
      participation.record(0, person, person % 4, person % 5, 1);
    for (let person = 0; person < MANY; person += 3) participation.record(0, person, person % 4, person % 5, 2);
    const people = Array.from({ length: MANY }, (_, person) => person);
    expect(people.every((person) => participation.hasRated(0, person, 1))).toBe(true);
    expect(people.filter((person) => participation.hasRated(0, person, 2))).toHaveLength(MANY / 3);
    expect(people.filter((person) => person % 3 === 0).every((person) => participation.hasRated(0, person, 2))).toBe(
      true,
    );
    expect(
      [MANY, MANY + 39, MANY + 40, 2 * MANY, 9 * MANY].map((person) => participation.hasRated(0, person, 1)),
    ).toEqual([false, false, true, true, false]);
    const judged = (group: number, site: number) =>
      new Set(
        people.map((person) => participation.contradiction(0, person, (person + group) % 4, (person + site) % 5)),
      );
    expect([judged(0, 0), judged(1, 0), judged(0, 1)]).toEqual([
      new Set([null]),
      new Set(["workgroup"]),
      new Set(["site"]),
    ]);
    expect(participation.contradiction(0, 9 * MANY, 1, 1)).toBeNull();
  });

  it("is apart for every wave", () => {
    const participation = createParticipation();
    participation.record(0, 7, 1, 2, 3);
    expect(participation.contradiction(1, 7, 2, 1)).toBeNull();
    expect(participation.hasRated(1, 7, 3)).toBe(false);
    expect(participation.hasRated(0, 7, 3)).toBe(true);
  });

  it("takes a row without a site as no contradiction, and does not forget the site for it", () => {
    const participation = createParticipation();
    participation.record(0, 1, 0, -1, 0);
    expect(participation.contradiction(0, 1, 0, 4)).toBeNull();
    participation.record(0, 1, 0, 4, 1);
    participation.record(0, 1, 0, -1, 2);
    expect(participation.contradiction(0, 1, 0, -1)).toBeNull();
    expect(participation.contradiction(0, 1, 0, 5)).toBe("site");
    expect(participation.contradiction(0, 1, 1, 5)).toBe("workgroup");
  });
});
