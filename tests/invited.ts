import { asRole, type Database } from "../packages/server/src/database/index.ts";
import { inviteEverybody, personalLinks } from "../packages/server/src/people/index.ts";

/** A person to be put on the list of an effort. */
export type ToInvite = {
  readonly name: string;
  /** The workgroups they answer for, home first. */
  readonly workgroupIds: readonly string[];
  readonly siteId?: string;
  readonly language?: string;
};

/** A person with what was made for them for one wave. */
export type InvitedPerson = { readonly participantId: string; readonly link: string; readonly code: string };

/** The wave that people are asked in. */
export type AskedIn = { readonly organizationId: string; readonly effortId: string; readonly waveId: string };

/** Puts people on the list of an effort and gives them links and codes for one of its waves. */
export async function invite(
  { db, secret }: Pick<Database, "db" | "secret">,
  { organizationId, effortId, waveId }: AskedIn,
  people: readonly ToInvite[],
): Promise<InvitedPerson[]> {
  const written = people.map((person) => ({ ...person, participantId: crypto.randomUUID() }));
  await asRole(db, { organizationId, role: "ir_identity" }, async (open) => {
    for (const { participantId, name, workgroupIds, siteId = null, language = null } of written) {
      const [home = "", ...further] = workgroupIds;
      const person = { organization_id: organizationId, participant_id: participantId };
      await open
        .insertInto("identity.participant")
        .values({
          ...person,
          effort_id: effortId,
          workgroup_id: home,
          site_id: siteId,
          name,
          language,
          channel: "code",
        })
        .execute();
      for (const workgroup_id of further)
        await open
          .insertInto("identity.membership")
          .values({ ...person, workgroup_id })
          .execute();
    }
    await inviteEverybody(open, { organizationId, effortId, waveId, secret });
  });
  const linkOf = personalLinks(secret, waveId);
  return written.map(({ participantId }) => {
    const { token, code } = linkOf(participantId);
    return { participantId, link: `/s/${token}`, code };
  });
}
