import type { routes } from "@interrelate/contract";
import { OpenAPIHandler } from "@orpc/openapi/fastify";
import { ORPCError, type Router } from "@orpc/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { logFailure, sendProblem, unexpected } from "./answer-errors.ts";
import { expectedError, problemOf } from "./api-errors.ts";
import { problem } from "./problem.ts";
import type { RequestContext } from "./rpc.ts";

/** Where the API begins. */
export const API_PATH = "/api";

type Context = RequestContext & { readonly request: FastifyRequest };

/**
 * Answers requests by the API's procedures: JSON in and out, errors as problem details, unexpected ones logged.
 *
 * @returns a function that answers one request in the context given.
 */
export function createApiHandler(router: Router<typeof routes, RequestContext>) {
  const handler = new OpenAPIHandler<Context>(router, {
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          throw expectedError(error) ?? failure(context.request, error);
        }
      },
    ],
    customErrorResponseBodyEncoder: problemOf,
  });
  return async (request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<void> => {
    const { matched } = await handler.handle(request, reply, { prefix: API_PATH, context: { ...context, request } });
    if (!matched)
      sendProblem(reply, problem(404, "NOT_FOUND", "The API has no such route; see /api for those it has."));
  };
}

function failure(request: FastifyRequest, error: unknown): ORPCError<string, unknown> {
  logFailure(request, error);
  const { detail, ...more } = unexpected(request.id);
  return new ORPCError("INTERNAL_SERVER_ERROR", { message: detail, data: { request: more.request } });
}
