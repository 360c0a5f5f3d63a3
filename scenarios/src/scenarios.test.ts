import { scenario } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { scenarios } from "./index.ts";

describe("scenarios", () => {
  test("follow the schema that the server loads", () => {
    for (const each of scenarios()) expect(scenario.parse(each)).toMatchObject({ key: each.key });
  });

  test("are the same at every call", () => {
    expect(scenarios()).toEqual(scenarios());
  });

  test("have one sheet per person and wave, finished while the wave was open", () => {
    for (const { waves, people } of scenarios()) {
      for (const wave of waves) {
        expect(new Set(wave.sheets.map((sheet) => sheet.person)).size).toBe(wave.sheets.length);
        for (const sheet of wave.sheets) {
          expect(people[sheet.person]).toBeDefined();
          expect(sheet.finishedOn >= wave.openedOn && sheet.finishedOn <= wave.closedOn).toBe(true);
        }
      }
    }
  });
});

describe("Prairie Clinic", () => {
  const [clinic] = scenarios();
  if (!clinic) throw new Error("Prairie Clinic is missing");
  const share = (wave: number, keep: (person: { workgroup: number; site: number }) => boolean) => {
    const asked = clinic.people.filter(keep).length;
    const answered =
      clinic.waves[wave]?.sheets.filter((sheet) => keep(clinic.people[sheet.person] as never)).length ?? 0;
    return { asked, answered };
  };

  test("has seven workgroups with families as clients and one leader role, three sites, two waves, about 180 people", () => {
    expect(clinic.effort.workgroups).toHaveLength(7);
    expect(clinic.effort.workgroups.filter((group) => group.kind === "client").map((group) => group.name)).toEqual([
      "Families",
    ]);
    expect(clinic.effort.workgroups.filter((group) => group.kind === "leader")).toHaveLength(1);
    expect(clinic.effort.sites).toHaveLength(3);
    expect(clinic.waves).toHaveLength(2);
    expect(Math.abs(clinic.people.length - 180)).toBeLessThanOrEqual(10);
  });

  test("has one role below the threshold and one site where few answered, in both waves", () => {
    for (const wave of [0, 1]) {
      const small = clinic.effort.workgroups.filter(
        (_, index) => share(wave, (person) => person.workgroup === index).answered < 5,
      );
      expect(small.map((group) => group.name)).toEqual(["Pharmacy"]);
      const rates = clinic.effort.sites.map((_, index) => share(wave, (person) => person.site === index));
      expect(rates.map(({ asked, answered }) => answered / asked < 0.6)).toEqual([false, false, true]);
    }
  });

  test("links most people of the second wave to the first", () => {
    const first = new Set(clinic.waves[0]?.sheets.map((sheet) => sheet.person));
    const second = clinic.waves[1]?.sheets ?? [];
    const again = second.filter((sheet) => first.has(sheet.person)).length;
    expect(again / second.length).toBeGreaterThan(0.7);
    expect(again).toBeLessThan(second.length);
  });
});
