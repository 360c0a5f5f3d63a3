import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PROBLEM_TYPE, type Problem, problem } from "./problem.ts";

/** The one place that turns errors outside the API's procedures into answers. Unexpected ones are logged. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500 && status !== 503) logFailure(request, error);
    return sendProblem(reply, describe(error, status, request.id));
  });
}

/** Answers with a problem, which nobody may keep. */
export function sendProblem(reply: FastifyReply, answer: Problem): FastifyReply {
  return reply.code(answer.status).header("cache-control", "no-store").type(PROBLEM_TYPE).send(JSON.stringify(answer));
}

/** Logs a failure of ours. It names the route, not the address, which may hold a survey link. */
export function logFailure(request: FastifyRequest, error: unknown): void {
  request.log.error({ err: error, route: request.routeOptions.url, request: request.id }, "A request failed.");
}

/** The answer to a failure of ours. */
export function unexpected(requestId: string): Problem {
  const detail =
    "Something went wrong in the server; what you sent was not kept. Please try again. " +
    `If it happens again, look for request ${requestId} in the server's log.`;
  return problem(500, "INTERNAL_SERVER_ERROR", detail, { request: requestId });
}

function describe(error: FastifyError, status: number, requestId: string): Problem {
  const sentence = SENTENCES[status];
  if (sentence !== undefined) return problem(status, sentence.code, sentence.detail);
  if (status < 500) return problem(status, error.code ?? "BAD_REQUEST", error.message);
  return unexpected(requestId);
}

const SENTENCES: Record<number, { code: string; detail: string }> = {
  400: { code: "BAD_REQUEST", detail: "The request could not be read. It must be JSON; nothing was kept." },
  413: { code: "TOO_LARGE", detail: "The request is too large. Nothing was kept; please send less at once." },
  415: {
    code: "NOT_JSON",
    detail: "The request must be JSON, with the content type application/json. Nothing was kept.",
  },
  429: {
    code: "TOO_MANY_REQUESTS",
    detail: "Too many requests in a short time. Nothing was kept; please wait a minute and try again.",
  },
  503: { code: "BUSY", detail: "The server is busy. Nothing was kept; please try again in a few seconds." },
};
