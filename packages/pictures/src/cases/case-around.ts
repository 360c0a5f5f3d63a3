import type { Role } from "../network/tie-network.ts";
import { count } from "../sentences/count.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";

/** A role around a client, and how many people take part in it. */
export type RoleAround = Pick<Role, "id" | "name" | "kind"> & { people: number };

/** Who is around one client: who they are, never how they experience each other. */
export interface CaseAround {
  /** The code of the case. */
  label: string;
  /** The workgroup of clients that the client belongs to; `people` of it take part themselves. */
  client: RoleAround;
  around: readonly RoleAround[];
}

/** How many roles are around a client, as a title, and whether the client was asked as well. */
export function aroundTitle({ label, client, around }: CaseAround): string {
  const roles = `${count(around.length, true)} ${around.length === 1 ? "role is" : "roles are"} around ${label}`;
  if (client.people === 0) return roles;
  const too =
    client.people === 1 ? "the client, who was" : `${count(client.people)} ${inSentence(client.name)}, who were`;
  return `${roles}, and ${too} asked too`;
}

/** Who is around a client, for those who do not see the picture. */
export function aroundDescription(network: CaseAround): string {
  return `${[clientWords(network), ...network.around.map(roleAroundWords)].join("; ")}.`;
}

/** The client, and whether people of the same workgroup answer: "K-3, of citizens, 1 of whom answers". */
export function clientWords({ label, client: { name, people } }: CaseAround): string {
  const answering = people === 0 ? "" : `, ${people} of whom ${people === 1 ? "answers" : "answer"}`;
  return `${label}, of ${inSentence(name)}${answering}`;
}

/** A role with its people: "Nurses, 2 people". */
export function roleAroundWords({ name, people }: RoleAround): string {
  return `${name}, ${people} ${people === 1 ? "person" : "people"}`;
}

/** Who is around a client as a table. */
export function aroundTable({ client, around }: CaseAround): Table {
  const kinds = { worker: "workers", leader: "leaders", client: "clients" };
  return {
    columns: [textColumn("Role"), textColumn("Kind"), numberColumn("People", 0)],
    rows: [...around, client].map(({ name, kind, people }) => [name, kinds[kind], people]),
  };
}
