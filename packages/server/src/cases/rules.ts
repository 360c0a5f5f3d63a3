import { type CaseRound, type Effort, MOST_CASES, type NewCase, type Person } from "@interrelate/contract";

type Round = Pick<CaseRound, "name" | "status">;

/** Why a round cannot have this name beside the others of its effort; undefined when it can. */
export function refuseName(name: string, others: readonly { readonly name: string }[]): string | undefined {
  return others.some((each) => isSame(each.name, name))
    ? `There is a round called “${name}” already. Please choose another name. Nothing was kept.`
    : undefined;
}

/** Why a round or its cases cannot be changed; undefined when they can. */
export function refuseChanging({ name, status }: Round): string | undefined {
  return status === "draft"
    ? undefined
    : `The round “${name}” has been opened, and whoever is asked was told what it is about and what it will show. So it stays as it is. Nothing was changed.`;
}

/** Why a round cannot be opened; undefined when it can. */
export function refuseOpening({ name, status }: Round, hindrances: readonly string[]): string | undefined {
  if (status !== "draft") return `The round “${name}” has been opened before. Nothing was changed.`;
  return hindrances.length > 0 ? hindrances.join(" ") : undefined;
}

/** Why a round cannot be closed; undefined when it can. */
export function refuseClosing({ name, status }: Round): string | undefined {
  if (status === "draft") return `The round “${name}” has not been opened yet. Nothing was changed.`;
  return status === "closed" ? `The round “${name}” has closed already. Nothing was changed.` : undefined;
}

/** Why the results of a round cannot be seen yet; undefined when they can. */
export function refuseResults({ name, status }: Round): string | undefined {
  if (status === "draft") return `The round “${name}” has not been opened yet, so there are no results.`;
  return status === "open"
    ? `The round “${name}” is still open. Its results can be seen once it is closed, so that nobody can watch single answers come in.`
    : undefined;
}

/** Where a case is to stand. */
export type CasePlace = {
  readonly effort: Effort;
  readonly people: readonly Person[];
  /** The other cases of the round. */
  readonly others: readonly { readonly label: string }[];
  readonly today: string;
};

/** What of a case cannot be kept, and why. */
export type CaseRefusal = { readonly path: readonly (string | number)[]; readonly message: string };

/** Why a case cannot be kept as it is; undefined when it can. */
export function refuseCase(wanted: NewCase, { effort, people, others, today }: CasePlace): CaseRefusal | undefined {
  const { label, clientWorkgroupId, consent, members } = wanted;
  if (others.length >= MOST_CASES)
    return { path: [], message: `A round has at most ${MOST_CASES} cases. Please plan another round.` };
  if (others.some((each) => isSame(each.label, label)))
    return { path: ["label"], message: "Another case of this round has this label. Please choose another one." };
  if (people.some((each) => isSame(each.name, label)))
    return {
      path: ["label"],
      message: "This is the name of somebody on the list of people. Please use a code that names nobody.",
    };
  const client = effort.workProcess.workgroups.find(({ id }) => id === clientWorkgroupId);
  if (client?.kind !== "client")
    return { path: ["clientWorkgroupId"], message: "Please choose one of the workgroups of clients." };
  if (consent.on > today)
    return { path: ["consent", "on"], message: "This day is still to come. Please say when consent was given." };
  const stranger = members.findIndex(({ participantId, workgroupId }) => {
    const person = people.find(({ id }) => id === participantId);
    return person === undefined || ![person.workgroupId, ...person.furtherWorkgroupIds].includes(workgroupId);
  });
  if (stranger === -1) return undefined;
  return {
    path: ["members", stranger],
    message: "Somebody is no longer on the list of people, or not in this workgroup. Please look at the list again.",
  };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
