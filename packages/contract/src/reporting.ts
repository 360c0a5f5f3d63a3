import * as z from "zod";
import { id, name } from "./words.ts";

/** Workgroups that are too small to be shown alone and are reported as one, under a name of their own. */
export const newReportingGroup = z.object({
  name,
  workgroupIds: z.array(id).min(2, "Choose at least two workgroups to show together."),
});
export type NewReportingGroup = z.infer<typeof newReportingGroup>;

/** What an effort reports together. */
export const reporting = z.object({
  groups: z.array(newReportingGroup.extend({ id })),
  /** Why nothing can be changed any more; null while it can. */
  settled: z.string().nullable(),
});
export type Reporting = z.infer<typeof reporting>;
