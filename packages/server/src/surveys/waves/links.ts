import { derivedKey } from "../../database/index.ts";
import { linkToken } from "../keys.ts";

/**
 * Writes the tokens of a wave's open links, the same ones at every call.
 *
 * @param secret the server's secret.
 * @returns the token of a workgroup's link, by the workgroup's id.
 */
export function linkTokens(secret: Buffer, waveId: string): (workgroupId: string) => string {
  const key = derivedKey(secret, "open links");
  return (workgroupId) => linkToken(key, waveId, workgroupId);
}
