import * as z from "zod";
import { id, isOneLine, NOT_ONE_LINE } from "./words.ts";

/** Two efforts that belong together: a leadership track, whose work is to lead, and a front-line track, which it leads. */

/** The same people, as a workgroup of the one effort and of the other. */
export const workgroupPair = z.object({ leadershipWorkgroupId: id, frontLineWorkgroupId: id });
export type WorkgroupPair = z.infer<typeof workgroupPair>;

export const effortLinkDetails = z.object({
  /** What the two have to do with each other, in the facilitator's words. */
  note: z.string().trim().max(300, "At most 300 characters.").refine(isOneLine, NOT_ONE_LINE),
  pairs: z
    .array(workgroupPair)
    .max(60)
    .refine(
      (all) =>
        new Set(all.map((each) => each.leadershipWorkgroupId)).size === all.length &&
        new Set(all.map((each) => each.frontLineWorkgroupId)).size === all.length,
      "A workgroup can be paired once.",
    ),
});
export type EffortLinkDetails = z.infer<typeof effortLinkDetails>;

export const newEffortLink = effortLinkDetails.extend({ leadershipEffortId: id, frontLineEffortId: id });
export type NewEffortLink = z.infer<typeof newEffortLink>;

export const effortLink = newEffortLink.extend({ id });
export type EffortLink = z.infer<typeof effortLink>;
