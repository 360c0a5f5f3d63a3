import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import { claimOwnerKey } from "../client/owner-key.ts";
import { isSignedOut } from "../client/problem.ts";
import { FrontLayout } from "../ui/front-layout.tsx";
import { NotFoundScreen } from "../ui/not-found-screen.tsx";

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <FrontLayout signedIn={false}>
      <NotFoundScreen />
    </FrontLayout>
  ),
});

/** Everything that needs a person: takes an arriving owner key first, then asks who is there. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const outcome = await claimOwnerKey(window);
    if (outcome === "claimed") context.queryClient.clear();
    try {
      await context.queryClient.ensureQueryData(api.accounts.session.queryOptions());
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const search =
        outcome === "refused" ? { key: "refused" as const } : { back: location.pathname + location.searchStr };
      throw redirect({ to: "/sign-in", search });
    }
  },
  component: Outlet,
});
