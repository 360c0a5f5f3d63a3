import { createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { WelcomeScreen } from "../screens/efforts/welcome.tsx";
import { FrontLayout } from "../ui/front-layout.tsx";
import { NotFoundScreen } from "../ui/not-found-screen.tsx";
import { rootRoute, signedInRoute } from "./root-routes.tsx";
import { readAccountSearch, readSignInSearch } from "./sign-in-search.ts";

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("../screens/accounts/sign-in.tsx"), "SignInScreen"),
});

const guestEntrance = createRoute({
  getParentRoute: () => rootRoute,
  path: "/guest",
  component: lazyRouteComponent(() => import("../screens/guests/entrance.tsx"), "GuestEntranceScreen"),
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
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(() => import("../screens/accounts/account.tsx"), "AccountScreen"),
});

/** How numbers are computed is nobody's secret: these pages hold no data and need no signing in. */
const methods = createRoute({
  getParentRoute: () => rootRoute,
  path: "/methods",
  component: () => (
    <FrontLayout signedIn={false}>
      <Outlet />
    </FrontLayout>
  ),
  notFoundComponent: NotFoundScreen,
});

const allMethods = createRoute({
  getParentRoute: () => methods,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/methods/methods.tsx"), "MethodsScreen"),
});

const method = createRoute({
  getParentRoute: () => methods,
  path: "/$name",
  // Another method is another page.
  remountDeps: ({ params }) => params.name,
  loader: async ({ params }) => (await import("../screens/methods/load-method.ts")).loadMethod(params.name),
  component: lazyRouteComponent(() => import("../screens/methods/method.tsx"), "MethodScreen"),
});

/** Pages outside any organisation. */
export const frontRoutes = {
  open: [signIn, guestEntrance, methods.addChildren([allMethods, method])],
  signedIn: [front.addChildren([welcome, explore, account])],
} as const;
