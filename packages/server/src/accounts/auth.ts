import { type BetterAuthOptions, betterAuth } from "better-auth";
import { organization } from "better-auth/plugins/organization";
import type pg from "pg";
import { derivedKey } from "../database/index.ts";
import type { Log } from "../platform/log.ts";
import { mayCreateUsers } from "./may-create-users.ts";
import { migrateAuth } from "./migrate-auth.ts";
import { ownerEntrance } from "./owner-entrance.ts";
import { ATTEMPTS_WINDOW } from "./sign-in-attempts.ts";

/** What sign-in rests on. */
export type AuthOptions = {
  readonly authPool: pg.Pool;
  readonly secret: Buffer;
  /** The address people type, where the operator has set one; with https the cookie is sent over https alone. */
  readonly publicUrl: string | undefined;
  readonly log: Log;
};

/** The path under which the sign-in library's own routes live. */
export const AUTH_PATH = "/api/auth";

/**
 * Opens the sign-in library, set up for this product: e-mail and password, sessions in the database, organisations;
 * makes its tables that are missing. Nobody can make a user by signing up; the owner comes in by the one-time key.
 */
export async function openAuth(wanted: AuthOptions) {
  const options = optionsOf(wanted);
  // Before the library starts, which looks whether its tables are there.
  await migrateAuth(options, wanted.authPool);
  return betterAuth(options);
}

export type Auth = Awaited<ReturnType<typeof openAuth>>;

function optionsOf({ authPool, secret, publicUrl, log }: AuthOptions) {
  return {
    appName: "Interrelate",
    database: authPool,
    secret: derivedKey(secret, "sign-in").toString("hex"),
    // Requests are compared with the address they were sent to, so this is only what links are made from.
    baseURL: publicUrl ?? "http://localhost",
    basePath: AUTH_PATH,
    trustedOrigins: (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: { additionalFields: { installationOwner: { type: "boolean", required: false, input: false } } },
    session: { additionalFields: { openedByKey: { type: "boolean", required: false, input: false } } },
    databaseHooks: { user: { create: { before: async () => mayCreateUsers.getStore() === true } } },
    rateLimit: {
      enabled: true,
      storage: "database",
      // The library deletes whatever its table has held for longer than this.
      window: ATTEMPTS_WINDOW,
      max: 6_000,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "interrelate",
      database: { generateId: "uuid" },
      useSecureCookies: publicUrl?.startsWith("https:") === true,
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    plugins: [organization({ allowUserToCreateOrganization: false, disableOrganizationDeletion: true }), ownerEntrance],
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => log.error(`Sign-in: ${message}`) },
  } satisfies BetterAuthOptions;
}
