import type { CaseMember, ClientCase, Person, Workgroup } from "@interrelate/contract";
import type { CaseAround, RoleAround } from "@interrelate/pictures";
import { LOCALE } from "../../ui/locale.ts";

/** The workgroups that somebody can take part in, home first. */
export function groupsOf({ workgroupId, furtherWorkgroupIds }: Person): string[] {
  return [workgroupId, ...furtherWorkgroupIds];
}

/** The people who fit a search by name or e-mail and are not around the client yet, by name. */
export function candidates(people: readonly Person[], chosen: ReadonlySet<string>, search: string): Person[] {
  const wanted = search.trim().toLocaleLowerCase();
  const collator = new Intl.Collator(LOCALE, { numeric: true, sensitivity: "base" });
  return people
    .filter(
      ({ id, name, email }) =>
        !chosen.has(id) && (wanted === "" || `${name}\n${email ?? ""}`.toLocaleLowerCase().includes(wanted)),
    )
    .sort((one, other) => collator.compare(one.name, other.name));
}

/** Who is around a client, by roles in the order of the work process; members of the client's own are counted with it. */
export function caseAround(
  { label, clientWorkgroupId, members }: Pick<ClientCase, "label" | "clientWorkgroupId" | "members">,
  workgroups: readonly Workgroup[],
): CaseAround {
  const roles = workgroups.map((group): RoleAround => {
    return { ...group, people: members.filter(({ workgroupId }) => workgroupId === group.id).length };
  });
  const client = roles.find(({ id }) => id === clientWorkgroupId);
  return {
    label,
    client: client ?? { id: clientWorkgroupId, name: label, kind: "client", people: 0 },
    around: roles.filter(({ id, people }) => people > 0 && id !== clientWorkgroupId),
  };
}

/** The people around a client in the order of their roles in the work process. */
export function inRoles(members: readonly CaseMember[], workgroups: readonly Workgroup[]): CaseMember[] {
  return workgroups.flatMap(({ id }) => members.filter(({ workgroupId }) => workgroupId === id));
}

/** The workgroups that take part in any of these cases, those of the clients included, in the order of the work process. */
export function rolesAround(
  cases: readonly Pick<ClientCase, "clientWorkgroupId" | "members">[],
  workgroups: readonly Workgroup[],
): Workgroup[] {
  const present = new Set(
    cases.flatMap(({ clientWorkgroupId, members }) => [clientWorkgroupId, ...members.map((each) => each.workgroupId)]),
  );
  return workgroups.filter(({ id }) => present.has(id));
}
