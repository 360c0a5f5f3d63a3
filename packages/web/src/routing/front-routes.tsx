import { createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { WelcomeScreen } from "../screens/efforts/welcome.tsx";
import { FrontLayout } from "../ui/front-layout.tsx";
import { rootRoute, signedInRoute } from "./root-routes.tsx";
import { readSignInSearch } from "./sign-in-search.ts";

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("../screens/accounts/sign-in.tsx"), "SignInScreen"),
});

const front = createRoute({
  getParentRoute: () => signedInRoute,
  id: "front",
  component: () => (
    <FrontLayout>
      <Outlet />
    </FrontLayout>
  ),
});

const welcome = createRoute({ getParentRoute: () => front, path: "/", component: WelcomeScreen });

const explore = createRoute({
  getParentRoute: () => front,
  path: "/explore",
  component: lazyRouteComponent(() => import("../screens/scenarios/explore.tsx"), "ExploreScreen"),
});

const account = createRoute({
  getParentRoute: () => front,
  path: "/account",
  component: lazyRouteComponent(() => import("../screens/accounts/account.tsx"), "AccountScreen"),
});

/** Pages outside any organisation. */
export const frontRoutes = { open: [signIn], signedIn: [front.addChildren([welcome, explore, account])] } as const;
