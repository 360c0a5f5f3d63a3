import { id, routes } from "@interrelate/contract";
import { implement, ORPCError } from "@orpc/server";
import type { Kysely } from "kysely";
import type pg from "pg";
import type { Tables } from "../database/index.ts";
import type { Clock } from "./clock.ts";
import type { Admit, GuestPart } from "./guest-part.ts";
import type { Log } from "./log.ts";
import type { Mailer } from "./mail.ts";

/** What the parts of one running server share. */
export type Services = {
  /** The product's connections; nothing can be done with them outside `asRole`. */
  readonly db: Kysely<Tables>;
  /** The sign-in library's connections, which see only the schema `auth`. */
  readonly authPool: pg.Pool;
  /** The secret kept outside the database; derive one key for each purpose with `derivedKey`. */
  readonly secret: Buffer;
  readonly clock: Clock;
  readonly log: Log;
  /** The address under which phones and browsers elsewhere reach this server, without a slash at the end. */
  readonly baseUrl: string;
  /** The way out for mails; undefined without a mail server, when somebody delivers them by hand. */
  readonly mailer: Mailer | undefined;
  /** Asks for a chore out of turn. */
  readonly runSoon: RunSoon;
};

/** Asks for a chore out of turn, by its name: it begins within moments or, while it is running, soon after. */
export type RunSoon = (chore: string) => Promise<void>;

/** Somebody who is signed in. */
export type User = { readonly id: string; readonly name: string };

/** What one request of the API comes with. */
export type RequestContext = {
  readonly services: Services;
  /** Null when nobody is signed in. */
  readonly user: User | null;
  /** Decides whether whoever is signed in may use a route. */
  readonly admit: Admit;
  /** The organisations of which something is open to whoever is signed in, as somebody of a guest. */
  readonly guestOrganizations: () => Promise<string[]>;
  readonly requestHeaders: Headers;
  /** Sends a cookie with the answer, in the form of a `Set-Cookie` header. */
  readonly setCookie: (cookie: string) => void;
};

/** Implements routes that need no sign-in. Only coming in and the health check are among them. */
export const openApi = implement(routes).$context<RequestContext>();

/**
 * Implements routes for people who are signed in. Every route whose input names an `organizationId` answers only to
 * that organisation's members, and to its guests where the route is among those open to them; to all others it does not
 * exist. All of this is settled before the input is looked at, so a handler can trust `context.user`,
 * `input.organizationId` and `context.guest`: null for members; for guests the parts they have in what the input names,
 * by which a handler trims its answer.
 *
 * @example export const listEfforts = api.efforts.list.handler(({ input, context }) =>
 *   readEfforts(context.services.db, input.organizationId));
 */
export const api = openApi.use(async ({ context, next, path }, input: unknown) => {
  const { user } = context;
  if (user === null) throw new ORPCError("UNAUTHORIZED", { message: "Please sign in." });
  const admitted = await context.admit({ route: path.join("."), organizationId: organizationNamedIn(input), input });
  if (admitted === undefined) throw new ORPCError("NOT_FOUND", { message: NO_SUCH_THING });
  const guest: readonly GuestPart[] | null = admitted.guest;
  return next({ context: { user, guest } });
});

const NO_SUCH_THING = "This does not exist, or you have no access to it.";

/** The organisation an input names; undefined when it names none, or none that could be one (the schema refuses it). */
function organizationNamedIn(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("organizationId" in input)) return undefined;
  return id.safeParse(input.organizationId).data;
}
