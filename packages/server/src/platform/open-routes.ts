import { routes } from "@interrelate/contract";

/** A route of the contract, as far as its address goes. */
type Addressed = { readonly "~orpc": { readonly route: { readonly method?: string; readonly path?: string } } };

const OPEN: readonly Addressed[] = [routes.health, routes.accounts.claim, routes.guests.enter];

/**
 * Whether a route of the API answers to people who are not signed in.
 *
 * @param path below `/api`, such as `/health`.
 */
export function isOpen(method: string, path: string): boolean {
  return OPEN.some(({ "~orpc": { route } }) => route.method === method && route.path === path);
}
