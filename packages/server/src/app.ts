import type { RequestListener, Server } from "node:http";
import type { Scenario } from "@interrelate/contract";
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from "fastify";
import { type Auth, accountRoutes, signInRoutes } from "./accounts/index.ts";
import { apiRoutes, mayEnter } from "./api-routes.ts";
import { caseRoutes } from "./cases/index.ts";
import { documentationPages } from "./documentation/index.ts";
import { effortRoutes, linkedEffortRoutes } from "./efforts/index.ts";
import { fieldworkRoutes, sendMails } from "./fieldwork/index.ts";
import { guestRoutes } from "./guests/index.ts";
import { importRoutes } from "./imports/index.ts";
import { instrumentRoutes, instrumentSchemaPage } from "./instruments/index.ts";
import { interventionRoutes } from "./interventions/index.ts";
import { languageRoutes } from "./languages/index.ts";
import { leadershipRoutes } from "./leadership/index.ts";
import { peoplePages, peopleRoutes } from "./people/index.ts";
import { answerErrors, sendProblem } from "./platform/answer-errors.ts";
import { healthRoutes } from "./platform/health.ts";
import type { Chore } from "./platform/jobs.ts";
import type { Live } from "./platform/live.ts";
import { descriptionRoutes } from "./platform/openapi/index.ts";
import { problem } from "./platform/problem.ts";
import { protect } from "./platform/protection.ts";
import type { Services } from "./platform/rpc.ts";
import { refuseForeign } from "./platform/same-origin.ts";
import { trustProxy } from "./platform/trust-proxy.ts";
import { serveWebApp } from "./platform/web-app.ts";
import { privacyChores, privacyRoutes } from "./privacy/index.ts";
import { mapStreams, processChores, processRoutes } from "./processes/index.ts";
import { reportingRoutes, resultRoutes } from "./results/index.ts";
import { scenarioRoutes } from "./scenarios/index.ts";
import { structureRoutes } from "./structures/index.ts";
import { answerUnreadableLink, isSurveyAddress, surveyPages, waveChores, waveRoutes } from "./surveys/index.ts";

/** What one server is made of. */
export type AppParts = {
  readonly services: Services;
  readonly auth: Auth;
  /** What this process hears of changes. */
  readonly live: Live;
  /** The fictional organisations that can be explored. */
  readonly scenarios: readonly Scenario[];
  /** The folder with the built web app; undefined when there is none. */
  readonly webRoot: string | undefined;
  /** The address the operator gave the server, when it stands behind a proxy. */
  readonly publicUrl: string | undefined;
  /** Takes the function that answers requests; gives the server they arrive at. */
  readonly serverFactory: (handler: RequestListener) => Server;
};

/** What a server does by itself. */
export const chores: readonly Chore[] = [...waveChores, sendMails, ...privacyChores, ...processChores];

/** Many people of one hospital share one address, and every answer is saved as it is given. */
const LIMITS = [
  { under: "/s/", perMinute: 12_000 },
  // Typed codes can be guessed at, if never in time; a ward that begins together types one a second.
  { under: "/c", perMinute: 120 },
  { under: "/api/auth/", perMinute: 60 },
  { under: "/api/owner/", perMinute: 30 },
  { under: "/api/guest-invitations/", perMinute: 30 },
  // Setting an e-mail address tells whether somebody else signs in with it.
  { under: "/api/session/", perMinute: 30 },
];

/** Puts the parts of the product together; the only place that knows them all. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { services, auth, webRoot, publicUrl } = parts;
  const app = fastify({
    serverFactory: parts.serverFactory,
    loggerInstance: services.log as FastifyBaseLogger,
    // Addresses may hold survey links, so requests are not logged; failures are, by the name of their route.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: (_error, request, reply) => {
      if (isSurveyAddress(request.url)) answerUnreadableLink(request, reply);
      else sendProblem(reply, problem(400, "BAD_ADDRESS", "This address cannot be read. Nothing was done."));
    },
    // Behind a proxy the sender's address is the one that the proxy saw.
    trustProxy: publicUrl === undefined ? false : trustProxy,
  });
  answerErrors(app);
  refuseForeign(app, publicUrl);
  await protect(app, LIMITS, publicUrl?.startsWith("https:") === true);
  await app.register(signInRoutes(services, auth));
  await app.register(descriptionRoutes);
  await app.register(instrumentSchemaPage);
  await app.register(documentationPages);
  await app.register(peoplePages(services, mayEnter(services, auth)));
  await app.register(surveyPages(services, mayEnter(services, auth)));
  await app.register(
    apiRoutes({
      services,
      auth,
      streams: mapStreams(services, parts.live),
      router: {
        health: healthRoutes,
        accounts: accountRoutes(auth),
        efforts: effortRoutes,
        linkedEfforts: linkedEffortRoutes,
        guests: guestRoutes(auth),
        imports: importRoutes,
        instruments: instrumentRoutes,
        people: peopleRoutes,
        waves: waveRoutes,
        fieldwork: fieldworkRoutes,
        languages: languageRoutes,
        results: resultRoutes,
        reporting: reportingRoutes,
        cases: caseRoutes,
        privacy: privacyRoutes,
        processes: processRoutes,
        structures: structureRoutes,
        leadership: leadershipRoutes,
        interventions: interventionRoutes,
        scenarios: scenarioRoutes(parts.scenarios),
      },
    }),
  );
  await serveWebApp(app, webRoot);
  return app;
}
