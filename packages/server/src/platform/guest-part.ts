import type { GuestAgreement } from "@interrelate/contract";

/** One effort as somebody sees it who belongs to a guest organisation: what was agreed, on a day on which it holds. */
export type GuestPart = {
  readonly guestId: string;
  /** What the guest is called. */
  readonly name: string;
  /** What the organisation is called whose effort it is. */
  readonly host: string;
  readonly effortId: string;
  /** The guest's own sites, in the effort's order. */
  readonly siteIds: readonly string[];
  readonly agreement: GuestAgreement;
  /** The last day on which it holds; null while no end is agreed. */
  readonly endsOn: string | null;
};

/** A request about to be answered. */
export type Asked = {
  /** The route's path in the contract, such as `efforts.list`. */
  readonly route: string;
  /** Undefined when the input names none. */
  readonly organizationId: string | undefined;
  /** As it was sent; nobody has looked at it yet. */
  readonly input: unknown;
};

/** Who is let in: null for members; for guests their parts in the efforts that the request names. */
export type Admitted = { readonly guest: readonly GuestPart[] | null };

/** Decides about a request. @returns undefined for whom the route does not exist. */
export type Admit = (asked: Asked) => Promise<Admitted | undefined>;

/**
 * The part in one effort by which an answer is trimmed; null for members, who see all of it.
 *
 * @param guest from the context of the request.
 * @throws Error for a guest without a part in the effort, who should not have been let in.
 */
export function partIn(guest: Admitted["guest"], effortId: string): GuestPart | null {
  if (guest === null) return null;
  const part = guest.find((each) => each.effortId === effortId);
  if (part === undefined) throw new Error("A guest was let into an effort without having a part in it.");
  return part;
}
