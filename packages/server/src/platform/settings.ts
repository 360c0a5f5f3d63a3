import * as z from "zod";

/** What the environment may say about a server. */
export type Settings = z.infer<typeof schema>;

/** A setting that cannot be used. The message names the variable and says what it may be. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().optional(),
    INTERRELATE_DATA: z.string().default("data"),
    INTERRELATE_SECRET: z.string().min(32).optional(),
    INTERRELATE_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataDirectory: env.INTERRELATE_DATA,
    secret: env.INTERRELATE_SECRET,
    publicUrl: env.INTERRELATE_URL?.replace(/\/+$/, ""),
    databaseUrl: env.DATABASE_URL,
    logLevel: env.LOG_LEVEL,
  }));

const EXPECTED: Record<string, string> = {
  PORT: "a number from 0 to 65535 (0 takes any free port)",
  INTERRELATE_SECRET: "a text of at least 32 characters",
  INTERRELATE_URL: "an address that begins with http:// or https://",
  DATABASE_URL: "an address of the form postgres://user:password@host:5432/database",
  LOG_LEVEL: "one of fatal, error, warn, info, debug, trace, silent",
};

/**
 * Reads the settings from environment variables; an empty variable counts as one that is not set.
 *
 * @throws SettingsError one sentence per unusable variable. Values are not repeated, because some are secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
  const sentences = names.map((name) => `${name} must be ${EXPECTED[name] ?? "another value"}.`);
  throw new SettingsError(`${sentences.join(" ")} Nothing was started; change it, or leave it out for the default.`);
}
