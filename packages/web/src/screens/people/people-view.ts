import type { Effort, Person } from "@interrelate/contract";
import { LOCALE } from "../../ui/locale.ts";

/** A column that people are sorted by. */
export type SortColumn = "name" | "email" | "workgroup" | "site" | "language" | "channel";

/** Which people are shown, and in which order. Ids are empty for all; `none` is "no site". */
export type PeopleView = {
  readonly search: string;
  readonly workgroup: string;
  readonly site: string;
  readonly channel: string;
  readonly sort: SortColumn;
  readonly down: boolean;
  readonly page: number;
};

export const EVERYBODY: PeopleView = {
  search: "",
  workgroup: "",
  site: "",
  channel: "",
  sort: "name",
  down: false,
  page: 0,
};

/** People on one page: few enough that a page of fields stays quick. */
export const PAGE_SIZE = 50;

/**
 * The people that fit the filters, sorted. Somebody belongs to each of their workgroups; empty fields stand last,
 * whatever the direction.
 */
export function viewPeople(people: readonly Person[], view: PeopleView, effort: Effort): Person[] {
  const wanted = view.search.trim().toLocaleLowerCase();
  const shown = people.filter(
    (person) =>
      (wanted === "" || `${person.name}\n${person.email ?? ""}`.toLocaleLowerCase().includes(wanted)) &&
      (view.workgroup === "" || [person.workgroupId, ...person.furtherWorkgroupIds].includes(view.workgroup)) &&
      (view.site === "" || (person.siteId ?? "none") === view.site) &&
      (view.channel === "" || person.channel === view.channel),
  );
  const collator = new Intl.Collator(LOCALE, { numeric: true, sensitivity: "base" });
  const textOf = reader(view.sort, effort);
  const sorted = shown.map((person) => ({ person, text: textOf(person) }));
  sorted.sort((one, other) => {
    const byName = collator.compare(one.person.name, other.person.name);
    if (one.text === "" || other.text === "") return Number(one.text === "") - Number(other.text === "") || byName;
    return (view.down ? -1 : 1) * collator.compare(one.text, other.text) || byName;
  });
  return sorted.map(({ person }) => person);
}

/** The page that is shown, within the pages there are. */
export function pageOf(people: readonly Person[], page: number): { readonly from: number; readonly people: Person[] } {
  const last = Math.max(0, Math.ceil(people.length / PAGE_SIZE) - 1);
  const from = Math.min(page, last) * PAGE_SIZE;
  return { from, people: people.slice(from, from + PAGE_SIZE) };
}

function reader(column: SortColumn, { workProcess, sites }: Effort): (person: Person) => string {
  const names = new Map([...workProcess.workgroups, ...sites].map(({ id, name }) => [id, name]));
  return (person) => {
    if (column === "workgroup") return names.get(person.workgroupId) ?? "";
    if (column === "site") return names.get(person.siteId ?? "") ?? "";
    return person[column] ?? "";
  };
}
