import type { Effort, Person } from "@interrelate/contract";

/** The people of an effort as rows below a header, in the columns that an import of people recognises. */
export function peopleTable({ workProcess, sites }: Effort, people: readonly Person[]): string[][] {
  const workgroups = new Map(workProcess.workgroups.map(({ id, name }) => [id, name]));
  const places = new Map(sites.map(({ id, name }) => [id, name]));
  const rows = people.map((person) => [
    person.name,
    person.email ?? "",
    workgroups.get(person.workgroupId) ?? "",
    person.furtherWorkgroupIds.map((id) => workgroups.get(id) ?? "").join("; "),
    places.get(person.siteId ?? "") ?? "",
    person.language ?? "",
    person.channel,
  ]);
  return [["Name", "E-mail", "Workgroup", "Further workgroups", "Site", "Language", "Channel"], ...rows];
}
