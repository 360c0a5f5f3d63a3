import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import { asProblem } from "../client/problem.ts";
import { useIsGuest } from "./is-guest.ts";
import { NotFoundScreen } from "./not-found-screen.tsx";
import { Page } from "./page.tsx";
import { problemTexts, nothingOpenTexts as texts } from "./texts.ts";
import { Waiting } from "./waiting.tsx";

/**
 * The server knows nothing here that one may see. People of a guest are told so where the effort itself is closed to
 * them, and everybody else that there is no such page.
 */
export function NothingThereScreen() {
  const { organizationId, effortId } = useParams({ strict: false });
  const isGuest = useIsGuestIn(organizationId);
  const asks = isGuest && organizationId !== undefined && effortId !== undefined;
  const effort = useQuery({
    ...api.efforts.get.queryOptions({ input: { organizationId: organizationId ?? "", effortId: effortId ?? "" } }),
    enabled: asks,
    staleTime: 0,
  });
  if (!isGuest) return <NotFoundScreen />;
  if (effort.isFetching) return <Waiting />;
  if (asks && asProblem(effort.error)?.status !== 404) return <NotFoundScreen />;
  return (
    <Page title={texts.title} subtitle={texts.anywhere}>
      <Button component={Link} to="/">
        {problemTexts.toStart}
      </Button>
    </Page>
  );
}

/** Somebody who sees an organisation as a guest, or belongs to none and so came in as one. */
function useIsGuestIn(organizationId = ""): boolean {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  const isGuestHere = useIsGuest(organizationId);
  return isGuestHere || (session?.organizations.every(({ guest }) => guest) ?? false);
}
