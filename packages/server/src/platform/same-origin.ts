import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./answer-errors.ts";
import { problem } from "./problem.ts";

/** Refuses requests to the API that another web page makes a visitor's browser send. */
export function refuseForeign(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api") || !isForeign(request, publicUrl)) return;
    const detail = "This came from another web page, so nothing was done. Open Interrelate itself and try again.";
    return sendProblem(reply, problem(403, "FOREIGN_ORIGIN", detail));
  });
}

/**
 * Whether a request that changes something was sent by another web page than our own. Browsers say who sends;
 * programs that say nothing carry no cookie they were not given.
 */
function isForeign(request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return false;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (typeof site === "string" && site !== "same-origin" && site !== "none") return true;
  const ours = [ownOrigin(request), ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])];
  return origin !== undefined && !ours.includes(origin);
}

/** The origin a request was sent to, such as `http://localhost:4400`. */
function ownOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
