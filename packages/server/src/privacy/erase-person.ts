import { readCaseWaves, readRounds } from "../cases/index.ts";
import { asRole, changeRole } from "../database/index.ts";
import { holdWaves, readEfforts } from "../efforts/index.ts";
import { dayOf } from "../platform/clock.ts";
import type { Services } from "../platform/rpc.ts";
import { holdClosedWaves, holdPublication } from "../results/index.ts";
import { personSheetKey } from "../surveys/index.ts";
import { countErasure, deletePerson, deleteSheets, holdAnswering, readAskedIn } from "./store.ts";

/** A person of an effort. */
export type PersonToErase = {
  readonly organizationId: string;
  readonly effortId: string;
  readonly participantId: string;
};

/**
 * Erases a person from an effort: the name, the address, links and mails, and every answer sheet in every wave and every
 * client's case, also those given for workgroups the person has left since. Whole or not at all. What was published before stays as it was;
 * that something was erased after a wave had closed is counted, so that its figures can be explained. Whoever was asked
 * counts as one sheet also when there was none: otherwise the note would tell who had answered.
 *
 * @returns false when the effort has no such person. Whether the person had answered is not told.
 */
export function erasePerson(
  { db, secret, clock }: Pick<Services, "db" | "secret" | "clock">,
  { organizationId, effortId, participantId }: PersonToErase,
): Promise<boolean> {
  return asRole(db, { organizationId, role: "ir_app" }, async (open) => {
    // Before any lock of a wave, as whoever opens, closes or deletes waves does: else both could wait for each other.
    await holdWaves(open, effortId);
    const [effort] = await readEfforts(open, effortId);
    if (effort === undefined) return false;
    const { waves } = effort.workProcess;
    const caseWaves = await readCaseWaves(open, effortId);
    const rounds = await readRounds(open, { effortId });
    const everyWave = [...waves.map(({ id, status }) => ({ waveId: id, status })), ...caseWaves];
    await holdAnswering(
      open,
      everyWave.filter(({ status }) => status === "open").map(({ waveId }) => waveId),
    );
    // Results that are just being published would count the person, and the note of the erasure as if they did not.
    await holdClosedWaves(open, effort.workProcess.id);
    await holdPublication(open, effort.workProcess.id);
    await changeRole(open, "ir_identity");
    const asked = await readAskedIn(open, participantId);
    if (!(await deletePerson(open, effortId, participantId))) return false;
    const sheets: string[] = [];
    for (const { id: workgroupId } of effort.workProcess.workgroups) {
      for (const caseRoundId of [null, ...rounds.map(({ id }) => id)]) {
        const key = personSheetKey(secret, { effortId, participantId, workgroupId, caseRoundId });
        sheets.push(...(await deleteSheets(open, key)));
      }
    }
    await changeRole(open, "ir_app");
    const unanswered = asked.filter((waveId) => !sheets.includes(waveId));
    for (const waveId of [...sheets, ...unanswered])
      await countErasure(open, organizationId, waveId, dayOf(clock.now()));
    return true;
  });
}
