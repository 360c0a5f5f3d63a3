import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { LIVE_CHANNEL } from "./live-connection.ts";

/**
 * Tells everybody who listens to a topic, in whichever server process, once the transaction is kept; when it is undone
 * nobody hears of it. What is told should name what to look at: every login of the database can listen.
 *
 * @param topic without spaces, such as `map/<id>`.
 * @param message a few words at most.
 */
export async function tell(open: Transaction<Tables>, topic: string, message: string): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${`${topic} ${message}`})`.execute(open);
}
