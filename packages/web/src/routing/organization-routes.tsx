import { createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { SideLayout } from "../ui/side-layout.tsx";
import { signedInRoute } from "./root-routes.tsx";

/** Everything inside one organisation, with the loop at the side. */
export const organizationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/o/$organizationId",
  component: () => (
    <SideLayout>
      <Outlet />
    </SideLayout>
  ),
});

const home = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/efforts/efforts.tsx"), "EffortsScreen"),
});

const start = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/start",
  component: lazyRouteComponent(() => import("../screens/efforts/start.tsx"), "StartScreen"),
});

const importRatings = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("../screens/imports/import.tsx"), "ImportScreen"),
});

export const organizationRoutes = [home, start, importRatings] as const;
