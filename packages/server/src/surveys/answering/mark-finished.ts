import { asRole } from "../../database/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { personSheetKey } from "../keys.ts";
import {
  type FinishedPerson,
  readFinishedSheets,
  readUnfinished,
  type Unfinished,
  writeFinished,
} from "./finished-store.ts";

/** A wave of an organisation. */
export type WaveOf = { readonly organizationId: string; readonly waveId: string };

/**
 * Notes, for the invitation side, who has finished a wave of the work process and on which day, so that nobody is reminded who has. It is
 * done for all at once, long after they answered and by another role: answering itself writes nothing about a person.
 * Whoever answers for several workgroups has finished when all their sheets are. That somebody has finished is never
 * taken back, not even when they withdraw their answers: they need no reminder.
 *
 * Calling it again, or by two processes at once, changes nothing.
 *
 * @returns how many people were noted now.
 */
export function markFinished(
  { db, secret }: Pick<Services, "db" | "secret">,
  { organizationId, waveId }: WaveOf,
): Promise<number> {
  return asRole(db, { organizationId, role: "ir_identity" }, async (open) => {
    const { effortId, people } = await readUnfinished(open, waveId);
    if (people.length === 0) return 0;
    const sheets = await readFinishedSheets(open, waveId);
    const finished = people.flatMap((person) => lastDay(person, effortId, secret, sheets));
    if (finished.length > 0) await writeFinished(open, waveId, finished);
    return finished.length;
  });
}

/** The day on which the last of a person's sheets was finished; nothing while one is not. */
function lastDay(
  { participantId, workgroupIds }: Unfinished,
  effortId: string,
  secret: Buffer,
  sheets: ReadonlyMap<string, string>,
): FinishedPerson[] {
  const days = workgroupIds.map((workgroupId) => {
    const key = personSheetKey(secret, { effortId, participantId, workgroupId, caseRoundId: null });
    return sheets.get(key.toString("hex"));
  });
  const known = days.filter((day) => day !== undefined);
  const day = known.toSorted().at(-1);
  return day === undefined || known.length < days.length ? [] : [{ participantId, day }];
}
