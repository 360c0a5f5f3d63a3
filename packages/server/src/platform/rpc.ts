import { id, routes } from "@interrelate/contract";
import { implement, ORPCError } from "@orpc/server";
import type { Kysely } from "kysely";
import type pg from "pg";
import type { Tables } from "../database/index.ts";
import type { Clock } from "./clock.ts";
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
  /** Whether whoever is signed in belongs to the organisation. */
  readonly isMember: (organizationId: string) => Promise<boolean>;
  readonly requestHeaders: Headers;
  /** Sends a cookie with the answer, in the form of a `Set-Cookie` header. */
  readonly setCookie: (cookie: string) => void;
};

/** Implements routes that need no sign-in. Only coming in and the health check are among them. */
export const openApi = implement(routes).$context<RequestContext>();

/**
 * Implements routes for people who are signed in. Every route whose input names an `organizationId` answers only to
 * that organisation's members; to all others it does not exist. Both are settled before the input is looked at, so a
 * handler can trust `context.user` and `input.organizationId`.
 *
 * @example export const listEfforts = api.efforts.list.handler(({ input, context }) =>
 *   readEfforts(context.services.db, input.organizationId));
 */
export const api = openApi.use(async ({ context, next }, input: unknown) => {
  const { user } = context;
  if (user === null) throw new ORPCError("UNAUTHORIZED", { message: "Please sign in." });
  const organizationId = organizationNamedIn(input);
  if (organizationId !== undefined && !(await context.isMember(organizationId)))
    throw new ORPCError("NOT_FOUND", { message: NO_SUCH_THING });
  return next({ context: { user } });
});

const NO_SUCH_THING = "This does not exist, or you have no access to it.";

/** The organisation an input names; undefined when it names none, or none that could be one (the schema refuses it). */
function organizationNamedIn(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("organizationId" in input)) return undefined;
  return id.safeParse(input.organizationId).data;
}
