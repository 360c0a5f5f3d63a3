import { newEffort } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { standingMessages, unsettledGroups } from "./standing-messages.ts";
import {
  addSite,
  EVERYWHERE,
  emptyGroup,
  emptyStart,
  isSmall,
  mergeGroups,
  peopleNumbers,
  peopleOf,
  removeSite,
  type StartForm,
  splitLines,
} from "./start-form.ts";
import { placeMessages, startRequest } from "./start-request.ts";

function keys(): () => string {
  let next = 0;
  return () => `k${next++}`;
}

/** Names the last site. */
function named(form: StartForm, name: string): StartForm {
  return { ...form, sites: form.sites.map((site, at) => (at === form.sites.length - 1 ? { ...site, name } : site)) };
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

  it("keep a total that was typed before there were sites, and are still asked about", () => {
    const form = filled();
    if (form.workgroups[0]) form.workgroups[0].people = { [EVERYWHERE]: "40" };
    if (form.workgroups[2]) form.workgroups[2].people = { [EVERYWHERE]: "2" };
    const one = named(addSite(form, "east"), "East");
    expect(one.workgroups.map((group) => group.people.east)).toEqual(["40", undefined, "2"]);
    const two = named(addSite(one, "west"), "West");
    const [nurses, , physicians] = two.workgroups;
    if (!nurses || !physicians) throw new Error("The page begins with three rows.");
    expect(peopleNumbers(physicians, two)).toEqual([2, 0]);
    expect(isSmall(physicians, two)).toBe(true);
    expect(isSmall({ ...physicians, people: { ...physicians.people, east: "1" } }, two)).toBe(true);
    expect(peopleNumbers({ ...nurses, people: { ...nurses.people, east: "25" } }, two)).toEqual([25, 15]);
    expect(peopleOf({ ...nurses, people: { ...nurses.people, east: "44" } }, two)).toBe(null);
    const none = removeSite(removeSite(two, "west"), "east");
    expect(none.workgroups.map((group) => peopleOf(group, none))).toEqual([40, null, 2]);
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

describe("sentences of the server", () => {
  const refused = (form: StartForm, places: string[]) => new Map(places.map((place) => [place, form.workProcess]));

  it("go when what they are about is corrected, and the others stay", () => {
    const sent = { ...filled(), workProcess: "" };
    const messages = refused(sent, ["workProcess", "workgroups.k0.name", "threshold"]);
    const corrected = { ...sent, workProcess: "Discharge" };
    expect([...standingMessages(messages, sent, sent).keys()]).toEqual([...messages.keys()]);
    expect([...standingMessages(messages, sent, corrected).keys()]).toEqual(["workgroups.k0.name", "threshold"]);
  });

  it("go from a name that stood twice when the other one is changed", () => {
    const twice = filled();
    if (twice.workgroups[2]) twice.workgroups[2].name = "nurses";
    const once = structuredClone(twice);
    if (once.workgroups[0]) once.workgroups[0].name = "Ward nurses";
    expect(standingMessages(refused(twice, ["workgroups.k2.name"]), twice, once).size).toBe(0);
  });

  it("are not waited for when a very small workgroup has not agreed", () => {
    const form = filled();
    if (form.workgroups[0]) form.workgroups[0].people = { [EVERYWHERE]: "2" };
    expect([...unsettledGroups(form, String).keys()]).toEqual(["workgroups.k0.smallGroupConsent"]);
    if (form.workgroups[0]) form.workgroups[0].smallGroupConsent = true;
    expect(unsettledGroups(form, String).size).toBe(0);
  });
});

describe("splitLines", () => {
  it("makes a row of each pasted line, without blanks", () => {
    expect(splitLines("Nurses\r\nPhysicians\n\n Families ")).toEqual(["Nurses", "Physicians", "Families"]);
    expect(splitLines("Case management")).toEqual(["Case management"]);
  });
});
