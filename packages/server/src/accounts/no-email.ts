/** No mail ever arrives at this domain (RFC 2606), so nobody has an address in it. */
const NOWHERE = "@interrelate.invalid";

/** Stands in for the owner's address until a real one is set. Being unique, it also keeps a second owner out. */
export const OWNER_WITHOUT_EMAIL = `owner${NOWHERE}`;

/** Stands in for the address of somebody else until they set one; every one is another. */
export function withoutEmail(): string {
  return `${crypto.randomUUID()}${NOWHERE}`;
}

/** The address of a user as it is shown: null while it only stands in for one. */
export function shownEmail(email: string): string | null {
  return email.endsWith(NOWHERE) ? null : email;
}
