import type { Channel, Person } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { personalLinks } from "./personal-links.ts";

type Open = Transaction<Tables>;

/** The people of an effort, by name. The transaction goes on as the identity role. */
export async function readPeople(open: Open, effortId: string): Promise<Person[]> {
  await changeRole(open, "ir_identity");
  const rows = await open
    .selectFrom("identity.participant as person")
    .select(["participant_id as id", "name", "email", "workgroup_id as workgroupId"])
    .select(["site_id as siteId", "language", "channel"])
    .select(
      sql<string[]>`array(select further.workgroup_id from identity.membership further
        where further.organization_id = person.organization_id and further.participant_id = person.participant_id
        order by further.workgroup_id)`.as("furtherWorkgroupIds"),
    )
    .where("effort_id", "=", effortId)
    .orderBy("name")
    .orderBy("participant_id")
    .execute();
  return rows.map((row) => ({ ...row, channel: row.channel as Channel }));
}

/** People who answer for one workgroup at one site; the site is null where there is none or none was told. */
export type PeopleCount = { readonly workgroupId: string; readonly siteId: string | null; readonly people: number };

/**
 * How many people of an effort answer for each workgroup at each site. Somebody who was declared to belong to several
 * workgroups answers for each of them on a sheet of its own and is counted in each, just as sheets are counted. The
 * transaction goes on as the identity role.
 *
 * @returns no row where there is nobody.
 */
export async function countPeople(open: Open, effortId: string): Promise<PeopleCount[]> {
  await changeRole(open, "ir_identity");
  const counted = await sql<{ workgroupId: string; siteId: string | null; people: string }>`
    select workgroup_id as "workgroupId", site_id as "siteId", count(*) as people
    from (
      select workgroup_id, site_id from identity.participant where effort_id = ${effortId}
      union all
      select further.workgroup_id, person.site_id
      from identity.participant person
      join identity.membership further using (organization_id, participant_id)
      where person.effort_id = ${effortId}
    ) asked
    group by workgroup_id, site_id`.execute(open);
  return counted.rows.map((row) => ({ ...row, people: Number(row.people) }));
}

/** A wave whose people are asked, and the server's secret, which writes their links. */
export type Invitation = {
  readonly organizationId: string;
  readonly effortId: string;
  readonly waveId: string;
  readonly secret: Buffer;
};

/**
 * Gives everybody of an effort who has none a personal link and a code for a wave. Called when the wave opens and when
 * people are added while it is open; calling it again changes nothing. The transaction goes on as the identity role.
 *
 * @returns how many people got a link.
 */
export async function inviteEverybody(
  open: Open,
  { organizationId, effortId, waveId, secret }: Invitation,
): Promise<number> {
  await changeRole(open, "ir_identity");
  const without = await open
    .selectFrom("identity.participant as person")
    .leftJoin("identity.participation as asked", (join) =>
      join
        .onRef("asked.organization_id", "=", "person.organization_id")
        .onRef("asked.participant_id", "=", "person.participant_id")
        .on("asked.wave_id", "=", waveId),
    )
    .select("person.participant_id as id")
    .where("person.effort_id", "=", effortId)
    .where("asked.token_hash", "is", null)
    .orderBy("person.participant_id")
    .execute();
  const asked = without.map(({ id }) => ({ participantId: id, workgroupId: null }));
  await giveLinks(open, { organizationId, waveId, secret }, asked);
  return without.length;
}

/** Somebody to be asked in a wave: as a member of one workgroup alone, or, with null, of all that they belong to. */
export type Asked = { readonly participantId: string; readonly workgroupId: string | null };

/** Gives people a personal link and a code for a wave; the same ones again. Needs the identity role. */
export async function giveLinks(
  open: Open,
  { organizationId, waveId, secret }: Omit<Invitation, "effortId">,
  people: readonly Asked[],
): Promise<void> {
  const linkOf = personalLinks(secret, waveId);
  const links = people.map(({ participantId }) => linkOf(participantId));
  await sql`
    insert into identity.participation
      (organization_id, wave_id, participant_id, workgroup_id, token_hash, code_hash)
    select ${organizationId}, ${waveId}, id, workgroup_id, token_hash, code_hash
    from unnest(${people.map((each) => each.participantId)}::uuid[], ${people.map((each) => each.workgroupId)}::uuid[],
      ${links.map((link) => link.tokenHash)}::bytea[], ${links.map((link) => link.codeHash)}::bytea[])
      as link (id, workgroup_id, token_hash, code_hash)
    on conflict (organization_id, wave_id, participant_id)
      do update set token_hash = excluded.token_hash, code_hash = excluded.code_hash`.execute(open);
}
