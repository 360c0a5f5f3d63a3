import type { Effort, Person } from "@interrelate/contract";
import { type Facilitator, parsed } from "./facilitator.ts";

/** Puts people into an effort who are reached by e-mail: each belongs to the next workgroup, in the language given. */
export async function addPeople(
  facilitator: Facilitator,
  effort: Effort,
  addresses: readonly string[],
  languageOf: (index: number) => string | null = () => null,
): Promise<Person[]> {
  const { workgroups } = effort.workProcess;
  const changes = addresses.map((email, index) => ({
    before: null,
    after: {
      id: crypto.randomUUID(),
      name: `Person ${String(index + 1).padStart(3, "0")}`,
      email,
      workgroupId: workgroups[index % workgroups.length]?.id ?? "",
      furtherWorkgroupIds: [],
      siteId: effort.sites[index % Math.max(1, effort.sites.length)]?.id ?? null,
      language: languageOf(index),
      channel: "email" as const,
    },
  }));
  const answer = await facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes });
  return (await parsed<{ people: Person[] }>(answer, 200)).people;
}
