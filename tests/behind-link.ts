import { type Database, type LinkTarget, onLink } from "../packages/server/src/database/index.ts";

/** What is behind a survey link or code by its hash; undefined when nothing is. */
export function behindLink({ db }: Pick<Database, "db">, hash: Buffer): Promise<LinkTarget | undefined> {
  return onLink(db, { hash }, async (_open, target) => target);
}
