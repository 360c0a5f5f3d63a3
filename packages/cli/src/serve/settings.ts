import { BadInput } from "../bad-input.ts";

/** What is said on the command line. */
export type ServeFlags = { readonly port?: string; readonly open?: boolean };

/** What is said in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The port when none is asked for. */
export const USUAL_PORT = 4400;

/** How to run the server. `port` is undefined when nobody asked for a certain one. */
export type ServeSettings = {
  readonly dataDirectory: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly secret: string | undefined;
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly publicUrl: string | undefined;
  /** The mail server; undefined when mails wait in the app for somebody to deliver them. */
  readonly mail:
    | { readonly smtpUrl: string; readonly from: string; readonly perSecond: number | undefined }
    | undefined;
  readonly logLevel: string;
};

/**
 * How to run the server: what the environment says, the command line having the last word.
 *
 * @throws BadInput when something cannot be meant.
 */
export function serveSettings(flags: ServeFlags, environment: Environment): ServeSettings {
  const port = flags.port ?? given(environment.PORT);
  return {
    dataDirectory: given(environment.INTERRELATE_DATA),
    databaseUrl: given(environment.DATABASE_URL),
    secret: given(environment.INTERRELATE_SECRET),
    port: port === undefined ? undefined : readPort(port),
    host: given(environment.INTERRELATE_HOST),
    publicUrl: readUrl(given(environment.INTERRELATE_URL)),
    mail: readMail(environment),
    logLevel: readLevel(given(environment.LOG_LEVEL)),
  };
}

/** An empty variable is one that was not set. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new BadInput(`${text} is not a port. Please give a number from 0 to 65535, or none at all.`);
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/") return url.origin;
  throw new BadInput(
    `INTERRELATE_URL must be an address such as https://rc.example.org, without a path; it is ${text}.`,
  );
}

function readMail(environment: Environment): ServeSettings["mail"] {
  const smtpUrl = given(environment.INTERRELATE_SMTP_URL);
  const from = given(environment.INTERRELATE_MAIL_FROM);
  if (smtpUrl === undefined && from === undefined) return undefined;
  if (smtpUrl === undefined || from === undefined)
    throw new BadInput("Mails need both INTERRELATE_SMTP_URL and INTERRELATE_MAIL_FROM. Please set both, or neither.");
  const url = URL.parse(smtpUrl);
  // The address is not repeated: it may hold a password.
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "")
    throw new BadInput(
      "INTERRELATE_SMTP_URL must be an address such as smtp://mail.example.org:587 or smtps://user:password@mail.example.org.",
    );
  if (!/^[^<>@\r\n]*<[^<>@\s,]+@[^<>@\s,]+>$|^[^<>@\s,]+@[^<>@\s,]+$/.test(from))
    throw new BadInput(
      `INTERRELATE_MAIL_FROM must be one address, such as survey@example.org or "Survey office <survey@example.org>"; it is ${from}.`,
    );
  return { smtpUrl, from, perSecond: readRate(given(environment.INTERRELATE_MAILS_PER_SECOND)) };
}

function readRate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rate = Number(text);
  if (rate > 0 && rate <= 1_000) return rate;
  throw new BadInput(`INTERRELATE_MAILS_PER_SECOND must be a number above 0, at most 1000; it is ${text}.`);
}

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

function readLevel(text = "warn"): string {
  if (LEVELS.includes(text)) return text;
  throw new BadInput(`LOG_LEVEL must be one of ${LEVELS.join(", ")}; it is ${text}.`);
}
