import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./answer-errors.ts";
import { problem } from "./problem.ts";

/** Refuses changes through the API and on survey pages that another web page makes a visitor's browser ask for. */
export function refuseForeign(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook("onRequest", async (request, reply) => {
    // The route, not the address, which can be written in many ways.
    const route = request.routeOptions.url ?? "";
    const isSurvey = route.startsWith("/s/");
    if (!isSurvey && !route.startsWith("/api")) return;
    // Survey pages send no referrer, and so their own forms an origin of "null".
    if (!isForeign(request, publicUrl, isSurvey ? ["null"] : [])) return;
    const detail = "This came from another web page, so nothing was done. Open Interrelate itself and try again.";
    return sendProblem(reply, problem(403, "FOREIGN_ORIGIN", detail));
  });
}

/**
 * Whether a request that changes something was sent by another web page than our own. Browsers say who sends, over
 * https so that nothing else needs to be asked; programs that say nothing carry no cookie they were not given.
 */
function isForeign(request: FastifyRequest, publicUrl: string | undefined, ownToo: readonly string[]): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return false;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (typeof site === "string") return site !== "same-origin" && site !== "none";
  const ours = [...ownToo, ownOrigin(request), ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])];
  return origin !== undefined && !ours.includes(origin);
}

/** The origin a request was sent to, such as `http://localhost:4400`. */
function ownOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
