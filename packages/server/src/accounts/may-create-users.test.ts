import { expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { openDatabase } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { openAuth } from "./auth.ts";
import { mayCreateUsers } from "./may-create-users.ts";

test("users are made by the product alone, whatever way of signing in asks for one", async () => {
  const log = createLog("silent");
  const database = await openDatabase({ ...(await workerDatabase()), log });
  try {
    const { internalAdapter } = await (await openAuth({ ...database, publicUrl: undefined, log })).$context;
    const user = (email: string) => ({ name: "Somebody", email, emailVerified: false });
    const byLibrary = internalAdapter.createUser(user("library@example.org"), { method: "magic-link" });
    await expect(byLibrary.catch(() => null)).resolves.toBeNull();
    expect(await internalAdapter.findUserByEmail("library@example.org")).toBeNull();
    const make = () => internalAdapter.createUser(user("product@example.org"), { method: "owner-key" });
    expect(await mayCreateUsers.run(true, make)).toMatchObject({ email: "product@example.org" });
  } finally {
    await database.close();
  }
});
