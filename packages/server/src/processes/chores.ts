import { allOrganizationIds } from "../accounts/index.ts";
import { asRole } from "../database/index.ts";
import type { Chore } from "../platform/jobs.ts";
import { deletedBefore } from "./rules.ts";
import { deleteRemovedMaps } from "./store.ts";

/** What has to be done about maps without anybody asking for it. */
export const processChores: readonly Chore[] = [
  {
    name: "delete-removed-maps",
    cron: "27 * * * *",
    run: async ({ authPool, db, clock }) => {
      const before = deletedBefore(clock.now());
      for (const organizationId of await allOrganizationIds(authPool))
        await asRole(db, { organizationId, role: "ir_app" }, (open) => deleteRemovedMaps(open, before));
    },
  },
];
