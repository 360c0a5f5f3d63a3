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

/** A group's people per site in the sites' order, or one number without sites; null where nothing readable is given. */
export function peopleNumbers(group: StartGroup, form: StartForm): (number | null)[] {
  if (!form.countsPeople) return placesOf(form).map(() => null);
  return placesOf(form).map((place) => wholeNumber(group.people[place] ?? ""));
}

/** The people of a group in all when every site's number is given, else null. */
export function peopleOf(group: StartGroup, form: StartForm): number | null {
  return peopleNumbers(group, form).reduce(sumKnown, 0);
}

/** Rating a group of one or two means rating a person: such a group is merged or its consent is recorded. */
export function isSmall(group: StartGroup, form: StartForm): boolean {
  const people = peopleOf(group, form);
  return people !== null && people > 0 && people < 3;
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
  const name = [kept, added].map((group) => group.name.trim()).join(" and ");
  return { ...kept, name, people: Object.fromEntries(sums), smallGroupConsent: false };
}

function placesOf(form: StartForm): string[] {
  const sites = filledSites(form).map((site) => site.key);
  return sites.length === 0 ? [EVERYWHERE] : sites;
}

function wholeNumber(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

function sumKnown(sum: number | null, each: number | null): number | null {
  return sum === null || each === null ? null : sum + each;
}
