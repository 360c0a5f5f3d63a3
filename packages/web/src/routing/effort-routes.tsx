import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import { AgreedPages } from "../screens/guests/agreed-pages.tsx";
import { readAlignmentSearch } from "./alignment-search.ts";
import { readCaseRoundSearch } from "./case-round-search.ts";
import { readContextSearch } from "./context-search.ts";
import { organizationRoute } from "./organization-routes.tsx";
import { readProcessMapSearch } from "./process-map-search.ts";
import { readResultsSearch } from "./results-search.ts";
import { readSideBySideSearch } from "./side-by-side-search.ts";
import { readWhereToActSearch } from "./where-to-act-search.ts";

const effort = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/e/$effortId",
  loader: ({ context, params }) => readEffort(context.queryClient, params),
  shouldReload: true,
  component: AgreedPages,
});

/** What was agreed with a guest may change at any time, so its people have the effort read again at every page. */
async function readEffort(queryClient: QueryClient, input: { organizationId: string; effortId: string }) {
  const known = api.efforts.get.queryOptions({ input });
  const effort = queryClient.getQueryData(known.queryKey);
  if (effort?.guest) return queryClient.fetchQuery({ ...known, staleTime: 0 });
  return queryClient.ensureQueryData(known);
}

const home = createRoute({
  getParentRoute: () => effort,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/efforts/home.tsx"), "HomeScreen"),
});

const work = createRoute({
  getParentRoute: () => effort,
  path: "/work",
  component: lazyRouteComponent(() => import("../screens/efforts/work.tsx"), "WorkScreen"),
});

const people = createRoute({
  getParentRoute: () => effort,
  path: "/people",
  component: lazyRouteComponent(() => import("../screens/people/people.tsx"), "PeopleScreen"),
});

const importPeople = createRoute({
  getParentRoute: () => effort,
  path: "/people/import",
  component: lazyRouteComponent(() => import("../screens/people/importing/import-people.tsx"), "ImportPeopleScreen"),
});

const waves = createRoute({
  getParentRoute: () => effort,
  path: "/waves",
  component: lazyRouteComponent(() => import("../screens/surveys/waves.tsx"), "WavesScreen"),
});

const wave = createRoute({
  getParentRoute: () => effort,
  path: "/waves/$waveId",
  // Another wave is another page.
  remountDeps: ({ params }) => params.waveId,
  component: lazyRouteComponent(() => import("../screens/surveys/wave.tsx"), "WaveScreen"),
});

const mail = createRoute({
  getParentRoute: () => effort,
  path: "/waves/$waveId/mail",
  remountDeps: ({ params }) => params.waveId,
  component: lazyRouteComponent(() => import("../screens/fieldwork/mail.tsx"), "MailScreen"),
});

const words = createRoute({
  getParentRoute: () => effort,
  path: "/waves/$waveId/words",
  remountDeps: ({ params }) => params.waveId,
  component: lazyRouteComponent(() => import("../screens/privacy/further-answers.tsx"), "FurtherAnswersScreen"),
});

const cases = createRoute({
  getParentRoute: () => effort,
  path: "/cases",
  component: lazyRouteComponent(() => import("../screens/cases/cases.tsx"), "CasesScreen"),
});

const caseRound = createRoute({
  getParentRoute: () => effort,
  path: "/cases/$caseRoundId",
  validateSearch: readCaseRoundSearch,
  // Another round is another page.
  remountDeps: ({ params }) => params.caseRoundId,
  component: lazyRouteComponent(() => import("../screens/cases/round.tsx"), "CaseRoundScreen"),
});

const privacy = createRoute({
  getParentRoute: () => effort,
  path: "/privacy",
  component: lazyRouteComponent(() => import("../screens/privacy/privacy.tsx"), "PrivacyScreen"),
});

const guests = createRoute({
  getParentRoute: () => effort,
  path: "/guests",
  component: lazyRouteComponent(() => import("../screens/guests/guests.tsx"), "GuestsScreen"),
});

const map = createRoute({
  getParentRoute: () => effort,
  path: "/map",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/map.tsx"), "MapScreen"),
});

const matrix = createRoute({
  getParentRoute: () => effort,
  path: "/matrix",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/matrix.tsx"), "MatrixScreen"),
});

const profile = createRoute({
  getParentRoute: () => effort,
  path: "/profile",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/profile.tsx"), "ProfileScreen"),
});

const tie = createRoute({
  getParentRoute: () => effort,
  path: "/tie",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/tie.tsx"), "TieScreen"),
});

const change = createRoute({
  getParentRoute: () => effort,
  path: "/change",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/change.tsx"), "ChangeScreen"),
});

const coproduction = createRoute({
  getParentRoute: () => effort,
  path: "/coproduction",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/coproduction/coproduction.tsx"), "CoproductionScreen"),
});

const leadership = createRoute({
  getParentRoute: () => effort,
  path: "/leadership",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/leadership/leadership.tsx"), "LeadershipScreen"),
});

const reflectionLog = createRoute({
  getParentRoute: () => effort,
  path: "/leadership/log",
  component: lazyRouteComponent(() => import("../screens/leadership/reflection-log.tsx"), "ReflectionLogScreen"),
});

const statistics = createRoute({
  getParentRoute: () => effort,
  path: "/statistics",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/results/statistics/statistics.tsx"), "StatisticsScreen"),
});

const maps = createRoute({
  getParentRoute: () => effort,
  path: "/maps",
  component: lazyRouteComponent(() => import("../screens/processes/maps/process-maps.tsx"), "ProcessMapsScreen"),
});

const processMap = createRoute({
  getParentRoute: () => effort,
  path: "/maps/$mapId",
  validateSearch: readProcessMapSearch,
  // Another map is another page.
  remountDeps: ({ params }) => params.mapId,
  component: lazyRouteComponent(() => import("../screens/processes/editor/process-map.tsx"), "ProcessMapScreen"),
});

const handOffs = createRoute({
  getParentRoute: () => effort,
  path: "/maps/$mapId/hand-offs",
  validateSearch: readResultsSearch,
  // Another map is another page.
  remountDeps: ({ params }) => params.mapId,
  component: lazyRouteComponent(() => import("../screens/processes/hand-offs/hand-offs.tsx"), "HandOffsScreen"),
});

const sideBySide = createRoute({
  getParentRoute: () => effort,
  path: "/maps/side-by-side",
  validateSearch: readSideBySideSearch,
  component: lazyRouteComponent(() => import("../screens/processes/side-by-side/side-by-side.tsx"), "SideBySideScreen"),
});

const context = createRoute({
  getParentRoute: () => effort,
  path: "/context",
  validateSearch: readContextSearch,
  component: lazyRouteComponent(() => import("../screens/processes/context/context.tsx"), "ContextScreen"),
});

const structures = createRoute({
  getParentRoute: () => effort,
  path: "/structures",
  component: lazyRouteComponent(() => import("../screens/structures/inventory.tsx"), "StructuresScreen"),
});

const boundaries = createRoute({
  getParentRoute: () => effort,
  path: "/boundaries",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../screens/structures/boundaries.tsx"), "BoundariesScreen"),
});

const whereToAct = createRoute({
  getParentRoute: () => effort,
  path: "/where-to-act",
  validateSearch: readWhereToActSearch,
  component: lazyRouteComponent(() => import("../screens/interventions/where-to-act.tsx"), "WhereToActScreen"),
});

const links = createRoute({
  getParentRoute: () => effort,
  path: "/alignment",
  component: lazyRouteComponent(() => import("../screens/alignment/links.tsx"), "LinksScreen"),
});

const alignment = createRoute({
  getParentRoute: () => effort,
  path: "/alignment/$linkId",
  validateSearch: readAlignmentSearch,
  // Another link is another page.
  remountDeps: ({ params }) => params.linkId,
  component: lazyRouteComponent(() => import("../screens/alignment/alignment.tsx"), "AlignmentScreen"),
});

/** The pages of one effort: home, Measure, See. Results pages keep what they show in their address. */
export const effortRoutes = effort.addChildren([
  home,
  work,
  people,
  importPeople,
  waves,
  wave,
  mail,
  map,
  matrix,
  profile,
  tie,
  change,
  coproduction,
  leadership,
  reflectionLog,
  statistics,
  maps,
  processMap,
  handOffs,
  sideBySide,
  context,
  words,
  structures,
  boundaries,
  whereToAct,
  links,
  alignment,
  cases,
  caseRound,
  privacy,
  guests,
]);
