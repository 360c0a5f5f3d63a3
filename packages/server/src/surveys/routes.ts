import formbody from "@fastify/formbody";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { logFailure, sendProblem, unexpected } from "../platform/answer-errors.ts";
import { problem } from "../platform/problem.ts";
import type { Services } from "../platform/rpc.ts";
import { surveyDesk } from "./answering/desk.ts";
import { answeringRoutes } from "./answering/routes.ts";
import { AnswersNotUnderstood, SurveyClosed, SurveyUnknown } from "./answering/survey-unavailable.ts";
import { closedPage, crowdedPage, failedPage, signInPage, unknownPage } from "./pages/notice-pages.ts";
import { assetRoutes, frameOf, sendPage } from "./pages/routes.ts";
import { type MayEnter, NotSignedIn, previewRoutes } from "./preview/routes.ts";

/**
 * The pages that respondents meet (`/s/…`), what they load (`/survey/…`) and the facilitator's preview of them
 * (`/preview/…`). Registers as a Fastify plugin.
 *
 * @param mayEnter whether the sender of a request is signed in and belongs to an organisation; only the preview asks.
 */
export function surveyPages(services: Services, mayEnter: MayEnter) {
  return async (app: FastifyInstance): Promise<void> => {
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formbody);
    app.setErrorHandler(answerError);
    assetRoutes(app);
    answeringRoutes(app, surveyDesk(services), services.baseUrl);
    previewRoutes(app, services, mayEnter);
  };
}

/** Whether an address would be a survey's. */
export function isSurveyAddress(path: string): boolean {
  return path.startsWith("/s/");
}

/** Answers a survey's address that cannot even be read, such as `/s/%zz`. */
export function answerUnreadableLink(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 400, unknownPage(frameOf(request)));
}

/** Pages for people; problem details for the script, which alone sends `PUT`. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const frame = frameOf(request);
  const byScript = request.method === "PUT";
  if (error instanceof SurveyClosed) {
    if (byScript) return sendProblem(reply, problem(410, "CLOSED", "The survey has closed. What was saved is kept."));
    return sendPage(reply, 410, closedPage(frame, error.survey));
  }
  if (error instanceof SurveyUnknown) {
    if (byScript) return sendProblem(reply, problem(404, "NOT_FOUND", "There is no such answer sheet."));
    return sendPage(reply, 404, unknownPage(frame));
  }
  if (error instanceof AnswersNotUnderstood)
    return sendProblem(reply, problem(422, "VALIDATION", "The answers do not fit the questions. Nothing was changed."));
  if (error instanceof NotSignedIn) return sendPage(reply, 401, signInPage(frame));
  return answerFailure(error, request, reply, byScript);
}

function answerFailure(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  byScript: boolean,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500 && status !== 503) logFailure(request, error);
  if (byScript && status >= 500) return sendProblem(reply, unexpected(request.id));
  if (byScript)
    return sendProblem(reply, problem(status, error.code ?? "BAD_REQUEST", `${error.message}. Nothing was changed.`));
  const crowded = status === 429 || status === 503;
  return sendPage(reply, status, crowded ? crowdedPage(frameOf(request)) : failedPage(frameOf(request)));
}
