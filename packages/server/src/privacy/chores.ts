import { allOrganizationIds } from "../accounts/index.ts";
import type { Chore } from "../platform/jobs.ts";
import { deleteWhatIsDue } from "./delete-what-is-due.ts";

/** What has to be done about privacy without anybody asking for it. */
export const privacyChores: readonly Chore[] = [
  {
    name: "delete-what-is-due",
    cron: "17 * * * *",
    run: async (services) => {
      for (const organizationId of await allOrganizationIds(services.authPool))
        await deleteWhatIsDue(services, organizationId);
    },
  },
];
