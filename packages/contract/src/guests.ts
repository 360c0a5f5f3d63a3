import * as z from "zod";
import { day, id, name } from "./words.ts";

/**
 * Organisations that take part in an effort of another one: guests, with sites of their own and an agreement that says
 * what their people may see. The host is the organisation that owns the effort.
 */

export const guestKind = z.enum(["municipality", "hospital", "school", "charity", "company", "other"]);
export type GuestKind = z.infer<typeof guestKind>;

/** What a guest's people may see, and change, of the effort. What is not named here they cannot. */
export const guestAgreement = z.object({
  /** Process maps: not at all, read, or draw on as well. */
  maps: z.enum(["none", "see", "edit"]),
  /** Structures and how far they take in each workgroup. */
  structures: z.boolean(),
  /** Ratings of the context of the work: of their own sites and of the whole. */
  context: z.boolean(),
  /**
   * Published results: none, of their own sites one by one, or of all sites together and of no single one. Never both,
   * because the whole less their own would be what others answered.
   */
  results: z.enum(["none", "ownSites", "whole"]),
});
export type GuestAgreement = z.infer<typeof guestAgreement>;

export const newGuest = z
  .object({
    name,
    kind: guestKind,
    /** The effort's sites that are this guest's own; a site is one guest's at most. */
    siteIds: z.array(id).max(100),
    agreement: guestAgreement,
    /** The day of the agreement, and the last on which it holds; null while no end is agreed. */
    agreedOn: day,
    endsOn: day.nullable(),
  })
  .refine(({ agreedOn, endsOn }) => endsOn === null || agreedOn <= endsOn, {
    path: ["endsOn"],
    message: "It cannot end before it begins.",
  });
export type NewGuest = z.infer<typeof newGuest>;

/** Somebody of a guest who may sign in. */
export const guestMember = z.object({
  userId: id,
  name: z.string(),
  /** Null until they have set one. */
  email: z.string().nullable(),
});
export type GuestMember = z.infer<typeof guestMember>;

export const guest = z.object({ id, effortId: id, ...newGuest.shape, members: z.array(guestMember) });
export type Guest = z.infer<typeof guest>;

/** What an effort tells those who see it as a guest: which guest they are of, and what was agreed. */
export const guestView = z.object({
  id,
  name,
  host: z.string(),
  agreement: guestAgreement,
  endsOn: day.nullable(),
});
export type GuestView = z.infer<typeof guestView>;

/** A one-time link by which somebody of a guest comes in; it is shown once. */
export const guestInvitation = z.object({ url: z.url(), validUntil: z.iso.datetime() });
