import type { routes } from "@interrelate/contract";
import type { Router } from "@orpc/server";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { type Auth, isMember, recognize } from "./accounts/index.ts";
import { admit, openGuestOrganizations } from "./guests/index.ts";
import { sendProblem } from "./platform/answer-errors.ts";
import { API_PATH, createApiHandler } from "./platform/api-handler.ts";
import { isOpen } from "./platform/open-routes.ts";
import { PROBLEM_TYPE, problem } from "./platform/problem.ts";
import type { RequestContext, Services, User } from "./platform/rpc.ts";

/** What the API's routes are made of. */
export type ApiParts = {
  readonly services: Services;
  readonly auth: Auth;
  readonly router: Router<typeof routes, RequestContext>;
  /** Streams of events below `/api`, which the contract cannot describe. */
  readonly streams: FastifyPluginAsync;
};

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null when nobody is. Known below `/api`. */
    user: User | null;
  }
}

/** Where keys, e-mail addresses and passwords can be tried: routes of their own, so that the limits find them. */
const ENTRANCES = [
  { method: "POST", path: "/owner/claim" },
  { method: "POST", path: "/guest-invitations/enter" },
  { method: "PUT", path: "/session/credentials" },
];
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
/** Files of ratings and lists of people travel as JSON; everything else is small. */
const IMPORT_LIMIT = 64 * 1024 * 1024;
const IMPORT_PATHS = ["", "/preview", "/wide", "/wide/preview"].map(
  (path) => `/organizations/:organizationId/imports${path}`,
);
const PEOPLE_PATHS = ["", "/import", "/import/preview"].map(
  (path) => `/organizations/:organizationId/efforts/:effortId/people${path}`,
);
/** A map with all its changes, and what somebody has of them. */
const MAP_LIMIT = 16 * 1024 * 1024;
const MAP_PATHS = ["/efforts/:effortId/maps", "/maps/:mapId/exchange"].map(
  (path) => `/organizations/:organizationId${path}`,
);

/**
 * The contract's routes below `/api`. Who sends a request is settled before anything of it is read: strangers are
 * sent away from everything that is not open, before they can send a large body.
 */
export function apiRoutes({ services, auth, router, streams }: ApiParts) {
  const answer = createApiHandler(router);
  const handler = (request: FastifyRequest, reply: FastifyReply) =>
    answer(request, reply, contextOf(services, request, reply));
  return async (app: FastifyInstance): Promise<void> => {
    // JSON alone: what the parser does not read, the limit on the size of a body would not hold for.
    app.removeContentTypeParser("text/plain");
    app.decorateRequest("user", null);
    app.addHook("onRequest", async (request, reply) => {
      reply.header("cache-control", "no-store");
      const { user, cookies } = await recognize(auth, headersOf(request));
      request.user = user;
      if (cookies.length > 0) reply.header("set-cookie", cookies);
      if (user === null && !isOpen(request.method, pathOf(request))) {
        return sendProblem(reply, problem(401, "UNAUTHORIZED", "Please sign in."));
      }
    });
    app.addHook("onSend", async (_request, reply, payload) => {
      if (reply.statusCode >= 400) reply.type(PROBLEM_TYPE);
      return payload;
    });
    await app.register(streams, { prefix: API_PATH });
    for (const { method, path } of ENTRANCES) app.route({ method, url: API_PATH + path, handler });
    for (const path of [...IMPORT_PATHS, ...PEOPLE_PATHS])
      app.post(API_PATH + path, { bodyLimit: IMPORT_LIMIT }, handler);
    for (const path of MAP_PATHS) app.post(API_PATH + path, { bodyLimit: MAP_LIMIT }, handler);
    app.route({ method: METHODS, url: `${API_PATH}/*`, handler });
  };
}

/** Whether the sender of a request is signed in and is a member of an organisation, for pages outside the API. */
export function mayEnter({ authPool }: Services, auth: Auth) {
  return async (request: FastifyRequest, organizationId: string): Promise<boolean> => {
    const { user } = await recognize(auth, headersOf(request));
    return user !== null && isMember(authPool, user.id, organizationId);
  };
}

function contextOf(services: Services, request: FastifyRequest, reply: FastifyReply): RequestContext {
  const { user } = request;
  return {
    services,
    user,
    admit: async (asked) => (user === null ? undefined : admit(services, user.id, asked)),
    guestOrganizations: async () => (user === null ? [] : openGuestOrganizations(services, user.id)),
    requestHeaders: headersOf(request),
    setCookie: (cookie) => reply.header("set-cookie", cookie),
  };
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ["cookie", "user-agent"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set("x-forwarded-for", request.ip);
  return headers;
}

function pathOf(request: FastifyRequest): string {
  return (request.url.split("?", 1)[0] ?? "").slice(API_PATH.length);
}
