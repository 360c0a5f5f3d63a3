import { newEffort } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import {
  EVERYWHERE,
  emptyGroup,
  emptyStart,
  isSmall,
  mergeGroups,
  peopleOf,
  type StartForm,
  splitLines,
} from "./start-form.ts";
import { placeMessages, startRequest } from "./start-request.ts";

function keys(): () => string {
  let next = 0;
  return () => `k${next++}`;
}

function filled(): StartForm {
  const form = emptyStart(keys());
  const [nurses, , physicians] = form.workgroups;
  if (!nurses || !physicians) throw new Error("The page begins with three rows.");
  nurses.name = "Nurses";
  physicians.name = "Physicians";
  return { ...form, workProcess: "Discharge", countsPeople: true };
}

describe("the page as a request", () => {
  it("leaves out rows nobody filled in and is what the contract accepts", () => {
    const request = startRequest(filled());
    expect(request.workgroups.map((group) => group.name)).toEqual(["Nurses", "Physicians"]);
    expect(newEffort.safeParse(request).success).toBe(true);
  });

  it("gives each group's people in the order of the named sites", () => {
    const form = filled();
    form.sites = [
      { key: "east", name: "East" },
      { key: "blank", name: " " },
      { key: "west", name: "West" },
    ];
    if (form.workgroups[0]) form.workgroups[0].people = { west: "12", east: "7", blank: "99" };
    const request = startRequest(form);
    expect(request.sites).toEqual(["East", "West"]);
    expect(request.workgroups[0]?.people).toEqual([7, 12]);
    expect(request.workgroups[1]?.people).toEqual([null, null]);
  });

  it("puts the contract's own sentences beside the rows they are about", () => {
    const form = filled();
    if (form.workgroups[2]) Object.assign(form.workgroups[2], { name: "nurses", people: { [EVERYWHERE]: "2" } });
    const refused = newEffort.safeParse(startRequest(form));
    const fields = (refused.error?.issues ?? []).map((issue) => ({
      path: ["effort", ...(issue.path as (string | number)[])],
      message: issue.message,
    }));
    const places = placeMessages(form, fields);
    expect([...places.keys()].sort()).toEqual(["workgroups.k2.name", "workgroups.k2.smallGroupConsent"]);
    expect(places.get("workgroups.k2.smallGroupConsent")).toContain("two people");
  });
});

describe("small groups", () => {
  it("are those of one or two known people", () => {
    const form = filled();
    const group = emptyGroup(() => "g", "Chaplain");
    const small = (people: string) => isSmall({ ...group, people: { [EVERYWHERE]: people } }, form);
    expect(["0", "1", "2", "3", "", "two"].map(small)).toEqual([false, true, true, false, false, false]);
    expect(isSmall({ ...group, people: { [EVERYWHERE]: "1" } }, { ...form, countsPeople: false })).toBe(false);
  });

  it("merge into another with both names and all their people", () => {
    const form = filled();
    if (form.workgroups[0]) form.workgroups[0].people = { [EVERYWHERE]: "40" };
    if (form.workgroups[2]) form.workgroups[2].people = { [EVERYWHERE]: "2" };
    const after = mergeGroups(form, "k2", "k0");
    expect(after.workgroups.map((group) => group.name)).toEqual(["Nurses and Physicians", ""]);
    expect(after.workgroups[0] && peopleOf(after.workgroups[0], after)).toBe(42);
    expect(mergeGroups(form, "k2", "k2")).toBe(form);
  });
});

describe("splitLines", () => {
  it("makes a row of each pasted line, without blanks", () => {
    expect(splitLines("Nurses\r\nPhysicians\n\n Families ")).toEqual(["Nurses", "Physicians", "Families"]);
    expect(splitLines("Case management")).toEqual(["Case management"]);
  });
});
