import type { Effort, Person } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../../database/index.ts";
import { readEfforts } from "../../efforts/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { minutesOf } from "../minutes-of.ts";
import { personalLinks } from "../personal-links.ts";
import { readPeople } from "../store.ts";
import type { Addressee, LetterAbout } from "./letter.ts";
import { type LetterWave, readAround, readLetterWave } from "./letter-store.ts";

/** A wave with everybody who is asked in it, and their personal links. */
export type WaveLetters = {
  readonly effort: Effort;
  readonly wave: LetterWave;
  readonly people: readonly (Person & { readonly addressee: Addressee })[];
  readonly about: LetterAbout;
};

/**
 * Everybody's personal links of a wave, by site, workgroup and name, as letters are handed out. Links are written anew
 * at each call; the database does not hold them.
 *
 * @returns undefined when the organisation has no such wave.
 */
export async function readLetters(
  { db, secret, baseUrl }: Pick<Services, "db" | "secret" | "baseUrl">,
  organizationId: string,
  waveId: string,
): Promise<WaveLetters | undefined> {
  return asRole(db, { organizationId, role: "ir_app" }, async (open) => {
    const wave = await readLetterWave(open, waveId);
    if (wave === undefined) return undefined;
    const [effort] = await readEfforts(open, wave.effortId);
    if (effort === undefined) return undefined;
    const people = await readAsked(open, wave);
    const linkOf = personalLinks(secret, waveId);
    const { workgroups } = effort.workProcess;
    const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
      list.find((each) => each.id === id)?.name ?? null;
    const placeOf = (person: Person) =>
      [effort.sites, workgroups].map((list, index) =>
        list.findIndex(({ id }) => id === (index === 0 ? person.siteId : person.workgroupId)),
      ) as [number, number];
    const sorted = people.toSorted((one, other) => {
      const [a, b] = [placeOf(one), placeOf(other)];
      return a[0] - b[0] || a[1] - b[1];
    });
    const { language, threshold, timeZone } = effort;
    return {
      effort,
      wave,
      people: sorted.map((person) => {
        const { token, code } = linkOf(person.id);
        const own = [person.workgroupId, ...person.furtherWorkgroupIds];
        const addressee: Addressee = {
          name: person.name,
          language: person.language,
          workgroups: own.map((id) => nameOf(workgroups, id) ?? ""),
          site: nameOf(effort.sites, person.siteId),
          code,
          minutes: minutesOf(ratedBy(person, wave, workgroups.length), wave.items),
          isClient: person.workgroupId === wave.clientWorkgroupId,
          url: `${baseUrl}/s/${token}`,
        };
        return { ...person, addressee };
      }),
      about: {
        organization: wave.organization,
        process: effort.workProcess.name,
        label: wave.label,
        language,
        threshold,
        closesAt: wave.closesAt,
        timeZone,
        codeAddress: `${baseUrl}/c`,
      },
    };
  });
}

/** How many roles somebody is asked about: whoever is alone in one around a client is not asked about that one. */
function ratedBy({ workgroupId }: Person, { around, lone }: LetterWave, workgroups: number): number {
  if (around === null) return workgroups;
  return around.length - (lone?.includes(workgroupId) ? 1 : 0);
}

/** Everybody in the effort; in a case those around the client, each as a member of one workgroup alone. */
async function readAsked(open: Transaction<Tables>, { effortId, caseId }: LetterWave): Promise<Person[]> {
  const everybody = await readPeople(open, effortId);
  if (caseId === null) return everybody;
  const around = await readAround(open, caseId);
  return everybody.flatMap((person) => {
    const workgroupId = around.get(person.id);
    return workgroupId === undefined ? [] : [{ ...person, workgroupId, furtherWorkgroupIds: [] }];
  });
}
