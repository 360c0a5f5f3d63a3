import type { WorkgroupKind } from "@interrelate/contract";

/** What stands on the page while it is being filled in; numbers are still texts. */
export interface StartForm {
  organizationName: string;
  workProcess: string;
  workgroups: StartGroup[];
  sites: StartSite[];
  countsPeople: boolean;
  threshold: string;
  minItems: string;
}

export interface StartGroup {
  /** Stays with the row, so that removing one above does not move what is typed below. */
  key: string;
  name: string;
  kind: WorkgroupKind;
  /** How many people, by the key of the site, or under `EVERYWHERE` when there are no sites. */
  people: Record<string, string>;
  smallGroupConsent: boolean;
}

export interface StartSite {
  key: string;
  name: string;
}

export const EVERYWHERE = "everywhere";

/** An empty page with three rows to begin with. */
export function emptyStart(newKey: () => string): StartForm {
  return {
    organizationName: "",
    workProcess: "",
    workgroups: [1, 2, 3].map(() => emptyGroup(newKey)),
    sites: [],
    countsPeople: false,
    threshold: "5",
    minItems: "4",
  };
}

/** One more row for a workgroup. */
export function emptyGroup(newKey: () => string, name = ""): StartGroup {
  return { key: newKey(), name, kind: "worker", people: {}, smallGroupConsent: false };
}

/** The rows somebody has begun to fill in; the others are left out without a word. */
export function filledGroups(form: StartForm): StartGroup[] {
  return form.workgroups.filter(
    (group) => group.name.trim() !== "" || Object.values(group.people).some((text) => text.trim() !== ""),
  );
}

/** The sites that have a name. */
export function filledSites(form: StartForm): StartSite[] {
  return form.sites.filter((site) => site.name.trim() !== "");
}

/**
 * A group's people per site in the sites' order, or one number without sites; null where nothing readable is given. A
 * total that was typed before there were sites is not forgotten: the one place left empty holds whoever is left.
 */
export function peopleNumbers(group: StartGroup, form: StartForm): (number | null)[] {
  if (!form.countsPeople) return placesOf(form).map(() => null);
  const typed = placesOf(form).map((place) => wholeNumber(group.people[place] ?? ""));
  const left = leftOf(group, typed);
  if (left === null) return typed;
  const empty = typed.filter((number) => number === null).length;
  return typed.map((number) => number ?? (left === 0 ? 0 : empty === 1 ? left : null));
}

/** The people of a group in all, from every site's number or from the total that was typed before; else null. */
export function peopleOf(group: StartGroup, form: StartForm): number | null {
  if (!form.countsPeople) return null;
  const numbers = peopleNumbers(group, form);
  const sum = numbers.reduce(sumKnown, 0);
  if (sum !== null || leftOf(group, numbers) === null) return sum;
  return wholeNumber(group.people[EVERYWHERE] ?? "");
}

/** Rating a group of one or two means rating a person: such a group is merged or its consent is recorded. */
export function isSmall(group: StartGroup, form: StartForm): boolean {
  const people = peopleOf(group, form);
  return people !== null && people > 0 && people < 3;
}

/**
 * Adds an empty site. The first one takes over the totals that were typed without sites: until there is a second,
 * everybody is there.
 */
export function addSite(form: StartForm, key: string): StartForm {
  const sites = [...form.sites, { key, name: "" }];
  if (form.sites.length > 0) return { ...form, sites };
  const workgroups = form.workgroups.map((group) => {
    const total = group.people[EVERYWHERE] ?? "";
    return total === "" ? group : { ...group, people: { ...group.people, [key]: total } };
  });
  return { ...form, sites, workgroups };
}

/** Takes a site away; when it was the last, its numbers stand for everybody again. */
export function removeSite(form: StartForm, key: string): StartForm {
  const sites = form.sites.filter((site) => site.key !== key);
  const workgroups = form.workgroups.map((group) => {
    const { [key]: people = "", ...others } = group.people;
    return { ...group, people: sites.length === 0 && people !== "" ? { ...others, [EVERYWHERE]: people } : others };
  });
  return { ...form, sites, workgroups };
}

/** Puts one group into another: both names, the sums of their people. Unknown keys change nothing. */
export function mergeGroups(form: StartForm, from: string, into: string): StartForm {
  const one = form.workgroups.find((group) => group.key === from);
  if (!one || from === into) return form;
  const workgroups = form.workgroups.filter((group) => group.key !== from);
  return { ...form, workgroups: workgroups.map((group) => (group.key === into ? merged(group, one, form) : group)) };
}

/** A person who pastes a list into a name gets a row for each line. */
export function splitLines(text: string): string[] {
  return text
    .split(/[\r\n\t;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function merged(kept: StartGroup, added: StartGroup, form: StartForm): StartGroup {
  const [keptPeople, addedPeople] = [peopleNumbers(kept, form), peopleNumbers(added, form)];
  const sums = placesOf(form).map((place, index) => {
    const sum = [keptPeople[index] ?? null, addedPeople[index] ?? null].reduce(sumKnown, 0);
    return [place, sum === null ? "" : String(sum)] as const;
  });
  const total = sumKnown(peopleOf(kept, form), peopleOf(added, form));
  const people = { [EVERYWHERE]: total === null ? "" : String(total), ...Object.fromEntries(sums) };
  const name = [kept, added].map((group) => group.name.trim()).join(" and ");
  return { ...kept, name, people, smallGroupConsent: false };
}

function placesOf(form: StartForm): string[] {
  const sites = filledSites(form).map((site) => site.key);
  return sites.length === 0 ? [EVERYWHERE] : sites;
}

function wholeNumber(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** How many of a total that was typed before there were sites are at none of them; null when there is no such total. */
function leftOf(group: StartGroup, numbers: readonly (number | null)[]): number | null {
  const total = wholeNumber(group.people[EVERYWHERE] ?? "");
  const placed = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  return total === null || total < placed ? null : total - placed;
}

function sumKnown(sum: number | null, each: number | null): number | null {
  return sum === null || each === null ? null : sum + each;
}
