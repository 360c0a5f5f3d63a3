import * as z from "zod";
import { guestView } from "./guests.ts";
import { languageTag } from "./people.ts";
import {
  cutoffs,
  DEFAULT_MIN_ITEMS,
  DEFAULT_THRESHOLD,
  day,
  id,
  instant,
  name,
  timeZone,
  workgroupKind,
} from "./words.ts";

export const workgroup = z.object({ id, name, kind: workgroupKind });
export type Workgroup = z.infer<typeof workgroup>;

export const site = z.object({ id, name });

export const waveStatus = z.enum(["draft", "open", "closed"]);

export const waveSummary = z.object({
  id,
  name,
  position: z.number().int(),
  status: waveStatus,
  openedOn: day.nullable(),
  closedOn: day.nullable(),
  /** When it opens and closes by itself; null where somebody does it. */
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
});
export type WaveSummary = z.infer<typeof waveSummary>;

/** An effort as its screens need it: today one work process each. */
export const effort = z.object({
  id,
  organizationId: id,
  name,
  threshold: z.number().int().min(3),
  /** Dates and times of its waves and mails are meant in this zone. */
  timeZone,
  /** The language of people who have none of their own. */
  language: languageTag,
  cutoffs,
  synthetic: z.boolean(),
  /** Null for people of the host; for a guest's people what was agreed, and then `sites` are the guest's own. */
  guest: guestView.nullable(),
  workProcess: z.object({ id, name, workgroups: z.array(workgroup), waves: z.array(waveSummary) }),
  sites: z.array(site),
});
export type Effort = z.infer<typeof effort>;

const threshold = z.number().int().min(3, "Never below three.").max(20, "At most twenty.");

/** "Start your own": one page, one request. People are expected numbers per workgroup and site, where known. */
export const newEffort = z
  .object({
    organizationName: name.optional(),
    workProcess: name,
    workgroups: z
      .array(
        z.object({
          name,
          kind: workgroupKind,
          /** Expected people, per site in the order of `sites` (one number without sites); null where not known. */
          people: z.array(z.number().int().min(0).max(100_000).nullable()),
          /** Needed when a group has one or two people: rating it means rating a person. */
          smallGroupConsent: z.boolean().default(false),
        }),
      )
      .min(2, "Please list at least two workgroups: a tie needs two ends.")
      .max(60),
    sites: z.array(name).max(100),
    threshold: threshold.default(DEFAULT_THRESHOLD),
    timeZone: timeZone.optional(),
    minItems: z.number().int().min(1).max(7).default(DEFAULT_MIN_ITEMS),
  })
  .superRefine((value, context) => {
    for (const [path, names] of [
      ["workgroups", value.workgroups.map((group) => group.name)],
      ["sites", value.sites],
    ] as const) {
      const seen = new Set<string>();
      for (const [index, each] of names.entries()) {
        const key = each.toLocaleLowerCase();
        if (seen.has(key))
          context.addIssue({ code: "custom", path: [path, index], message: `"${each}" stands here twice.` });
        seen.add(key);
      }
    }
    const places = Math.max(1, value.sites.length);
    for (const [index, group] of value.workgroups.entries()) {
      if (group.people.length > places) {
        context.addIssue({
          code: "custom",
          path: ["workgroups", index, "people"],
          message: `"${group.name}" has ${group.people.length} numbers of people; please give ${value.sites.length === 0 ? "one, as there are no sites" : `one per site, ${places} at most`}.`,
        });
      }
      const known = group.people.filter((people) => people !== null);
      const total = known.reduce((sum, people) => sum + people, 0);
      const complete = known.length > 0 && known.length === group.people.length;
      if (complete && total > 0 && total < 3 && !group.smallGroupConsent) {
        context.addIssue({
          code: "custom",
          path: ["workgroups", index, "smallGroupConsent"],
          message: `"${group.name}" has ${total === 1 ? "one person" : "two people"}: rating it means rating a person. Merge it with another workgroup, or record their consent.`,
        });
      }
    }
  });
export type NewEffort = z.infer<typeof newEffort>;

/** What may be changed about an effort; what is left out stays. */
export const effortSettings = z.object({
  timeZone: timeZone.optional(),
  language: languageTag.optional(),
  threshold: threshold.optional(),
  /** Records that the people of a workgroup of one or two agree to be rated, or takes that back. */
  smallGroupConsent: z.object({ workgroupId: id, given: z.boolean() }).optional(),
});
export type EffortSettings = z.infer<typeof effortSettings>;
