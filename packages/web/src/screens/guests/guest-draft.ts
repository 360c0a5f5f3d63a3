import type { Guest, GuestAgreement, GuestKind, NewGuest } from "@interrelate/contract";

/** A guest as its form holds it: every choice as the value of its radio button. */
export interface GuestDraft {
  name: string;
  kind: GuestKind;
  siteIds: readonly string[];
  agreement: Record<keyof GuestAgreement, string>;
  agreedOn: string;
  /** Empty while no end is agreed. */
  endsOn: string;
}

/** What the form begins with: a guest that is there, or a new one that sees nothing yet. */
export function draftOf(guest: Guest | null, today: string): GuestDraft {
  if (guest === null) {
    const agreement = { maps: "none", structures: "no", context: "no", results: "none" };
    return { name: "", kind: "municipality", siteIds: [], agreement, agreedOn: today, endsOn: "" };
  }
  const { name, kind, siteIds, agreement, agreedOn, endsOn } = guest;
  const { maps, structures, context, results } = agreement;
  const yesOrNo = (agreed: boolean) => (agreed ? "yes" : "no");
  return {
    ...{ name, kind, siteIds, agreedOn },
    agreement: { maps, structures: yesOrNo(structures), context: yesOrNo(context), results },
    endsOn: endsOn ?? "",
  };
}

/** The form as the server takes it. */
export function guestOf({ name, kind, siteIds, agreement, agreedOn, endsOn }: GuestDraft): NewGuest {
  return {
    name: name.trim(),
    kind,
    siteIds: [...siteIds],
    agreement: {
      maps: agreement.maps as GuestAgreement["maps"],
      structures: agreement.structures === "yes",
      context: agreement.context === "yes",
      results: agreement.results as GuestAgreement["results"],
    },
    agreedOn,
    endsOn: endsOn === "" ? null : endsOn,
  };
}
