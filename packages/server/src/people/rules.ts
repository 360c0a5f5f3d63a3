import { MOST_PEOPLE, type Person, type PersonChange } from "@interrelate/contract";

/** What people of an effort can be put into. */
export type Places = { readonly workgroupIds: ReadonlySet<string>; readonly siteIds: ReadonlySet<string> };

/**
 * Why changes cannot be made to the people as they are now, as a sentence; undefined when they can. A person who is no
 * longer as the change says they were was changed by somebody else, and nobody's work is overwritten unseen.
 */
export function refuseChanges(
  now: readonly Person[],
  changes: readonly PersonChange[],
  places: Places,
): string | undefined {
  const people = new Map(now.map((each) => [each.id, each]));
  const touched = new Set<string>();
  for (const { before, after } of changes) {
    const { id, name } = (after ?? before) as Person;
    if (touched.has(id)) return `“${name}” is changed twice at once. ${NOTHING}`;
    touched.add(id);
    const current = people.get(id) ?? null;
    if (!isSame(current, before)) return wasChanged(name, current, before);
    if (after === null) people.delete(id);
    else people.set(id, after);
  }
  const after = changes.flatMap((change) => change.after ?? []);
  return refusePlaces(after, places) ?? refuseAddresses(people, touched) ?? refuseNumber(people.size);
}

/** Whether two records say the same of the same person; the order of further workgroups means nothing. */
export function isSame(one: Person | null, other: Person | null): boolean {
  return JSON.stringify(one && plain(one)) === JSON.stringify(other && plain(other));
}

const NOTHING = "Nothing was changed.";

function plain(person: Person): unknown[] {
  const { id, name, email, workgroupId, furtherWorkgroupIds, siteId, language, channel } = person;
  return [id, name, email, workgroupId, furtherWorkgroupIds.toSorted(), siteId, language, channel];
}

function wasChanged(name: string, current: Person | null, before: Person | null): string {
  if (current === null) return `“${name}” was removed by somebody else in the meantime. ${NOTHING}`;
  if (before === null) return `“${name}” is there already. ${NOTHING}`;
  return `“${current.name}” was changed by somebody else in the meantime. ${NOTHING} Please look at how it stands now.`;
}

function refusePlaces(people: readonly Person[], { workgroupIds, siteIds }: Places): string | undefined {
  for (const { name, workgroupId, furtherWorkgroupIds, siteId } of people) {
    if (![workgroupId, ...furtherWorkgroupIds].every((id) => workgroupIds.has(id)))
      return `“${name}” would belong to a workgroup that this effort does not have. ${NOTHING}`;
    if (siteId !== null && !siteIds.has(siteId))
      return `“${name}” would be at a site that this effort does not have. ${NOTHING}`;
  }
  return undefined;
}

function refuseAddresses(people: ReadonlyMap<string, Person>, touched: ReadonlySet<string>): string | undefined {
  const owners = new Map<string, Person>();
  for (const person of people.values()) {
    const address = person.email?.toLowerCase();
    if (address === undefined) continue;
    const owner = owners.get(address);
    if (owner !== undefined && (touched.has(owner.id) || touched.has(person.id)))
      return `“${owner.name}” and “${person.name}” would have the same e-mail address, ${person.email}. ${NOTHING}`;
    owners.set(address, person);
  }
  return undefined;
}

function refuseNumber(people: number): string | undefined {
  if (people <= MOST_PEOPLE) return undefined;
  return `An effort has at most ${MOST_PEOPLE.toLocaleString("en")} people, and these would be ${people.toLocaleString("en")}. ${NOTHING}`;
}
