import { createHash, createHmac, randomBytes } from "node:crypto";
import { derivedKey } from "../database/index.ts";

/**
 * The token of a workgroup's open link: base64url of a keyed hash over wave and workgroup. The server can write the
 * same link again at any time, and the database alone can neither guess nor show it.
 *
 * @param key the server's key for links.
 */
export function linkToken(key: Buffer, waveId: string, workgroupId: string): string {
  return createHmac("sha256", key).update(`${waveId}/${workgroupId}`).digest("base64url");
}

/** What the database keeps of a link: enough to recognise its token, not to write it down again. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The token of a new answer sheet, from 16 random bytes: whoever has it can go on with this sheet. */
export function sheetToken(random: (bytes: number) => Buffer = randomBytes): string {
  return random(16).toString("base64url");
}

/**
 * The key under which somebody's answers are stored: a keyed hash of what tells them apart (a sheet's token, or a
 * person in an effort), so that the database never holds that, and nobody who reads it can open a sheet or name a person.
 *
 * @param key the server's key for answers of this kind.
 */
export function respondentKey(key: Buffer, respondent: string): Buffer {
  return createHmac("sha256", key).update(respondent).digest();
}

/** A person of an effort, answering for one of the workgroups they belong to. */
export type SheetOwner = {
  readonly effortId: string;
  readonly participantId: string;
  readonly workgroupId: string;
  /** The round of cases that the sheets are about; null for those of the waves of the work process. */
  readonly caseRoundId: string | null;
};

/**
 * The key of a person's answer sheets for one workgroup: the same in every wave of the work process, and another one, the
 * same in all its cases, in each round. It links a person's waves, and their cases of one round, since they count once
 * over these. Around one client a role may be one person, and a key that was theirs elsewhere would name them there too.
 * Only the server, which has the secret, can write it.
 */
export function personSheetKey(
  secret: Buffer,
  { effortId, participantId, workgroupId, caseRoundId }: SheetOwner,
): Buffer {
  const about = caseRoundId === null ? [] : [caseRoundId];
  const respondent = [effortId, participantId, workgroupId, ...about].join("|");
  return respondentKey(derivedKey(secret, "participants' answers"), respondent);
}
