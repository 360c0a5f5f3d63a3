import { useQuery } from "@tanstack/react-query";
import { api } from "../client/client.ts";

/** Whether one sees an organisation as somebody of a guest: what was agreed alone. */
export function useIsGuest(organizationId: string): boolean {
  const organizations = useQuery(api.accounts.session.queryOptions()).data?.organizations ?? [];
  return organizations.find(({ id }) => id === organizationId)?.guest ?? false;
}
