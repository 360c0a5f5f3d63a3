import formbody from "@fastify/formbody";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { logFailure, sendProblem, unexpected } from "../platform/answer-errors.ts";
import { problem } from "../platform/problem.ts";
import type { Services } from "../platform/rpc.ts";
import { surveyDesk } from "./answering/desk.ts";
import { answeringRoutes } from "./answering/routes.ts";
import {
  AnswersNotUnderstood,
  FullForToday,
  SurveyClosed,
  SurveyNotOpenYet,
  SurveyUnknown,
} from "./answering/survey-unavailable.ts";
import { offlineRoutes } from "./offline/routes.ts";
import {
  closedPage,
  crowdedPage,
  failedPage,
  fullPage,
  notOpenYetPage,
  signInPage,
  unknownPage,
} from "./pages/notice-pages.ts";
import { assetRoutes, displayRoutes, frameOf, sendPage } from "./pages/routes.ts";
import { type MayEnter, NotSignedIn, previewRoutes } from "./preview/routes.ts";

/**
 * The pages that respondents meet (`/s/…`, and `/c` for codes), what they load (`/survey/…`) and the facilitator's
 * preview of them (`/preview/…`). Registers as a Fastify plugin.
 *
 * @param mayEnter whether the sender of a request is signed in and belongs to an organisation; only the preview asks.
 */
export function surveyPages(services: Services, mayEnter: MayEnter) {
  return async (app: FastifyInstance): Promise<void> => {
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formbody);
    app.setErrorHandler(answerError);
    displayRoutes(app);
    assetRoutes(app);
    const desk = surveyDesk(services);
    answeringRoutes(app, desk, services.baseUrl);
    offlineRoutes(app, desk);
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
  if (request.method === "PUT") return answerScript(error, request, reply);
  if (error instanceof SurveyClosed)
    return sendPage(reply, 410, closedPage(frameOf(request, error.survey), error.survey));
  // Found, and a page of its own: nothing here is an error of the respondent's.
  if (error instanceof SurveyNotOpenYet)
    return sendPage(reply, 200, notOpenYetPage(frameOf(request, error.survey), error.survey));
  if (error instanceof FullForToday)
    return sendPage(reply, 429, fullPage(frameOf(request, error.survey), error.survey));
  if (error instanceof SurveyUnknown) return sendPage(reply, 404, unknownPage(frameOf(request)));
  if (error instanceof NotSignedIn) return sendPage(reply, 401, signInPage(frameOf(request)));
  const status = statusOf(error, request);
  const crowded = status === 429 || status === 503;
  return sendPage(reply, status, crowded ? crowdedPage(frameOf(request)) : failedPage(frameOf(request)));
}

function answerScript(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof SurveyClosed)
    return sendProblem(reply, problem(410, "CLOSED", "The survey has closed. What was saved is kept."));
  if (error instanceof FullForToday)
    return sendProblem(reply, problem(429, "FULL_TODAY", "This link takes no more people today. Nothing was kept."));
  if (error instanceof SurveyUnknown || error instanceof SurveyNotOpenYet)
    return sendProblem(reply, problem(404, "NOT_FOUND", "There is no such answer sheet."));
  if (error instanceof AnswersNotUnderstood)
    return sendProblem(reply, problem(422, "VALIDATION", "The answers do not fit the questions. Nothing was changed."));
  const status = statusOf(error, request);
  if (status >= 500) return sendProblem(reply, unexpected(request.id));
  return sendProblem(reply, problem(status, error.code ?? "BAD_REQUEST", `${error.message}. Nothing was changed.`));
}

/** The status that an error brings along; failures of ours are logged. */
function statusOf(error: FastifyError, request: FastifyRequest): number {
  const status = error.statusCode ?? 500;
  if (status >= 500 && status !== 503) logFailure(request, error);
  return status;
}
