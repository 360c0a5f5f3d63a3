import { openDatabase } from "../packages/server/src/database/index.ts";
import type { Chore } from "../packages/server/src/platform/jobs.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { type MailSettings, openMailer } from "../packages/server/src/platform/mail.ts";
import { type TestDatabase, workerDatabase } from "./test-database.ts";

/** The circumstances under which a test has a chore done. */
export type Circumstances = {
  /** The moment it is; the real one when left out. */
  readonly now?: Date;
  /** The address under which people reach the server. */
  readonly baseUrl?: string;
  readonly mail?: MailSettings;
  readonly database?: TestDatabase;
};

/** Does a chore once, as a server would at its time, beside the servers that run. */
export async function doChore(chore: Chore, { now, baseUrl = "http://localhost", mail, database }: Circumstances = {}) {
  const log = createLog("silent");
  const opened = await openDatabase({ ...(database ?? (await workerDatabase())), log });
  try {
    const clock = { now: () => now ?? new Date() };
    const mailer = mail && openMailer(mail);
    await chore.run({ ...opened, clock, log, baseUrl, mailer, runSoon: async () => undefined });
  } finally {
    await opened.close();
  }
}
