import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent, notFound, Outlet, redirect } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import { readTranslationsSearch } from "../screens/languages/translations-search.ts";
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
  beforeLoad: async ({ context, params }) => {
    const organizationId = await ownInsteadOfFictional(context.queryClient, params.organizationId);
    if (organizationId !== params.organizationId)
      throw redirect({ to: "/o/$organizationId/start", params: { organizationId } });
  },
  component: lazyRouteComponent(() => import("../screens/efforts/start.tsx"), "StartScreen"),
});

const importRatings = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/import",
  beforeLoad: async ({ context, params }) => {
    const organizationId = await ownInsteadOfFictional(context.queryClient, params.organizationId);
    if (organizationId !== params.organizationId)
      throw redirect({ to: "/o/$organizationId/import", params: { organizationId } });
  },
  component: lazyRouteComponent(() => import("../screens/imports/import.tsx"), "ImportScreen"),
});

const translations = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/translations",
  validateSearch: readTranslationsSearch,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(api.languages.translations.queryOptions({ input: params })),
  component: lazyRouteComponent(() => import("../screens/languages/translations.tsx"), "TranslationsScreen"),
});

const instruments = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/instruments",
  component: lazyRouteComponent(() => import("../screens/instruments/instruments.tsx"), "InstrumentsScreen"),
});

const takeInInstrument = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/instruments/take-in",
  beforeLoad: async ({ context, params }) => {
    const organizationId = await ownInsteadOfFictional(context.queryClient, params.organizationId);
    if (organizationId !== params.organizationId)
      throw redirect({ to: "/o/$organizationId/instruments/take-in", params: { organizationId } });
  },
  component: lazyRouteComponent(() => import("../screens/instruments/take-in.tsx"), "TakeInScreen"),
});

const instrument = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/instruments/$instrumentId/$version",
  // Another version is another page.
  remountDeps: ({ params }) => params,
  component: lazyRouteComponent(() => import("../screens/instruments/instrument.tsx"), "InstrumentScreen"),
});

export const organizationRoutes = [
  home,
  start,
  importRatings,
  translations,
  instruments,
  takeInInstrument,
  instrument,
] as const;

/**
 * A fictional organisation takes in nobody's real work, and no organisation that of its guests: whoever begins there
 * begins in their own. There is no page for guests who have none.
 */
async function ownInsteadOfFictional(queryClient: QueryClient, organizationId: string): Promise<string> {
  const { organizations } = await queryClient.ensureQueryData(api.accounts.session.queryOptions());
  const here = organizations.find(({ id }) => id === organizationId);
  const own = organizations.find(({ scenario, guest }) => scenario === null && !guest);
  if (here?.guest && !own) throw notFound();
  return (here?.scenario || here?.guest) && own ? own.id : organizationId;
}
