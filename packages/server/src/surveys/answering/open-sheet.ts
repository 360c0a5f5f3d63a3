import type { Kysely, Transaction } from "kysely";
import { bindSheet, derivedKey, type LinkTarget, onLink, type Tables } from "../../database/index.ts";
import { hashOfLink } from "../../people/index.ts";
import { personSheetKey, respondentKey } from "../keys.ts";
import { askedBehind, type SheetPlace, whileThere } from "./sheet-store.ts";

/** The tokens in a sheet's address: by a personal link, a sheet is named by the workgroup that answers. */
export type SheetTokens = { readonly link: string; readonly sheet: string };

/** A place to work at inside one transaction: a sheet that may be there or not, and who is behind the link. */
export type AtSheet = { readonly open: Transaction<Tables>; readonly place: SheetPlace; readonly target: LinkTarget };

/** The connections and the secret that open sheets. */
export type Opener = { readonly db: Kysely<Tables>; readonly secret: Buffer };

/**
 * Opens the place of one sheet, whether it has been begun or not, in a transaction that sees nothing of any other.
 *
 * @param holdWave true keeps the wave from being closed meanwhile.
 * @returns undefined when the link leads nowhere (any more), or is personal and the person is not of that workgroup.
 * @throws SurveyUnknown when the effort was deleted at the same moment.
 */
export function openSheet<Result>(
  { db, secret }: Opener,
  { link, sheet }: SheetTokens,
  holdWave: boolean,
  work: (at: AtSheet) => Promise<Result>,
): Promise<Result | undefined> {
  const anonymous = respondentKey(derivedKey(secret, "answer sheets"), sheet);
  const following = { hash: hashOfLink(secret, link), respondentKey: anonymous, holdWave };
  return whileThere(() =>
    onLink<Result | undefined>(db, following, async (open, target) => {
      const { waveId, participantId, workgroupIds } = target;
      const [raterId = ""] = workgroupIds;
      if (participantId === null) return work({ open, target, place: { waveId, key: anonymous, raterId } });
      if (!workgroupIds.includes(sheet)) return undefined;
      const asked = await askedBehind(open, following.hash, waveId);
      if (asked === undefined) return undefined;
      const key = personSheetKey(secret, { ...asked, participantId, workgroupId: sheet });
      const place = { waveId, key, raterId: sheet };
      await bindSheet(open, place.key);
      return work({ open, target, place });
    }),
  );
}
