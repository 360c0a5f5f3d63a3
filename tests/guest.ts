import type { Guest, GuestAgreement, NewGuest } from "@interrelate/contract";
import { type Facilitator, parsed } from "./facilitator.ts";
import { type Browser, browserAt } from "./visitor.ts";

/** Nothing but the effort itself. */
export const NOTHING: GuestAgreement = { maps: "none", structures: false, context: false, results: "none" };

/** All that can be agreed. */
export const EVERYTHING: GuestAgreement = { maps: "edit", structures: true, context: true, results: "whole" };

/** A guest to take in, whose agreement holds whenever a test runs. */
export function guestLike(wanted: Partial<NewGuest> = {}): NewGuest {
  const always = { agreedOn: "2020-01-01", endsOn: null };
  return { name: "Guest", kind: "municipality", siteIds: [], agreement: EVERYTHING, ...always, ...wanted };
}

/** Takes a guest into an effort. */
export async function takeIn(facilitator: Facilitator, effortId: string, wanted?: Partial<NewGuest>): Promise<Guest> {
  return parsed(await facilitator.ask("POST", `/efforts/${effortId}/guests`, { guest: guestLike(wanted) }), 201);
}

/** Makes a one-time link for somebody of a guest. @returns the key in it. */
export async function invite(facilitator: Facilitator, guestId: string, name = "Somebody"): Promise<string> {
  const { url } = await parsed<{ url: string }>(
    await facilitator.ask("POST", `/guests/${guestId}/invitations`, { name }),
    201,
  );
  return new URL(url).hash.slice(1);
}

/** Comes in as somebody of a guest, in a browser of their own. */
export async function comeInAsGuest(url: string, facilitator: Facilitator, guestId: string): Promise<Browser> {
  const browser = browserAt(url);
  const answer = await browser.ask("POST", "/api/guest-invitations/enter", { key: await invite(facilitator, guestId) });
  await parsed(answer, 200);
  return browser;
}
