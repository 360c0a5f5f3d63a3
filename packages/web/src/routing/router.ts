import { createRouter } from "@tanstack/react-router";
import { queryClient } from "../client/query-client.ts";
import { ErrorScreen } from "../ui/error-screen.tsx";
import { NotFoundScreen } from "../ui/not-found-screen.tsx";
import { rememberPressedLink } from "../ui/pressed-links.ts";
import { Waiting } from "../ui/waiting.tsx";
import { effortRoutes } from "./effort-routes.tsx";
import { frontRoutes } from "./front-routes.tsx";
import { organizationRoute, organizationRoutes } from "./organization-routes.tsx";
import { rootRoute, signedInRoute } from "./root-routes.tsx";

const routeTree = rootRoute.addChildren([
  ...frontRoutes.open,
  signedInRoute.addChildren([
    ...frontRoutes.signedIn,
    organizationRoute.addChildren([...organizationRoutes, effortRoutes]),
  ]),
]);

/** All pages. Each screen but the welcome is loaded when it is first visited. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 400,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  scrollRestoration: true,
});

// A page of methods is a detour, from which people come back to where they were.
router.subscribe("onBeforeNavigate", ({ fromLocation, toLocation }) => {
  if (toLocation.pathname.startsWith("/methods")) rememberPressedLink(fromLocation?.state.__TSR_key);
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
