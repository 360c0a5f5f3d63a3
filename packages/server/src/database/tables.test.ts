import { spawnSync } from "node:child_process";
import path from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import { generate, PostgresDialect as PostgresTypes, RawExpressionNode } from "kysely-codegen";
import pg from "pg";
import { expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";

const MAIL_KIND = '"invitation" | "reminder" | "thanks"';

/** Where the schema says more than PostgreSQL's types: checked texts, and arrays whose entries may be missing. */
const COLUMNS = {
  "answers.rating.answers": new RawExpressionNode("(number | null)[]"),
  "answers.respondent.origin": new RawExpressionNode('"link" | "person" | "import" | "scenario"'),
  "identity.participant.channel": new RawExpressionNode('Generated<"email" | "code" | "none">'),
  "identity.mail_template.kind": new RawExpressionNode(MAIL_KIND),
  "identity.mailing.kind": new RawExpressionNode(MAIL_KIND),
  "identity.mailing.status": new RawExpressionNode('"planned" | "sending" | "paused" | "done" | "cancelled"'),
  "identity.mail.status": new RawExpressionNode(
    '"queued" | "sending" | "sent" | "outbox" | "retrying" | "refused" | "unsure" | "cancelled"',
  ),
  "work.process_map.kind": new RawExpressionNode('"current" | "desired" | "experiment"'),
  "work.wave.layout": new RawExpressionNode('Generated<"workgroup" | "question">'),
  "work.wave.status": new RawExpressionNode('"draft" | "open" | "closed"'),
  "work.workgroup.kind": new RawExpressionNode('"worker" | "leader" | "client"'),
};

/** After a migration, `vitest run --update` on this file writes the types anew. */
test("the table types are those of the migrated database", async () => {
  const { databaseUrl } = await workerDatabase();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const generated = await generate({
    db,
    dialect: new PostgresTypes({ dateParser: "string" }),
    // The migrator's and the sign-in library's tables are nobody else's business.
    excludePattern: "{migration,auth,queue}.*",
    defaultSchemas: ["public"],
    overrides: { columns: COLUMNS },
    outFile: null,
  });
  await db.destroy();
  await expect(formatted(generated.replace("interface DB ", "interface Tables "))).toMatchFileSnapshot("./tables.ts");
});

function formatted(source: string): string {
  const root = path.resolve(import.meta.dirname, "../../../..");
  const biome = path.join(root, "node_modules/.bin/biome");
  const options = ["format", "--stdin-file-path=packages/server/src/database/tables.ts"];
  const result = spawnSync(biome, options, { cwd: root, input: source, encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
}
