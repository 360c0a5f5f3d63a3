import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { closeWave } from "../surveys/index.ts";
import { type StoredCase, writeWithdrawn } from "./case-store.ts";
import { deleteSheetsAndLinks } from "./sheet-store.ts";

/**
 * Notes that a client took their consent back: closes the case, and deletes all answers about it and every link to it.
 * What was published stays. The transaction is in the role `ir_app` before and after.
 *
 * @param closedOn the day on which the case closes; null where it takes no answers.
 */
export async function withdrawConsent(
  open: Transaction<Tables>,
  { id, waveId }: Pick<StoredCase, "id" | "waveId">,
  { withdrawnOn, closedOn }: { readonly withdrawnOn: string; readonly closedOn: string | null },
): Promise<void> {
  if (closedOn !== null) await closeWave(open, waveId, closedOn);
  await deleteSheetsAndLinks(open, [waveId]);
  await writeWithdrawn(open, id, withdrawnOn);
}
