import { type SheetAnswers, sheetAnswers } from "@interrelate/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { consentPage, NO_SITE } from "../pages/consent-page.ts";
import { withdrawnPage } from "../pages/notice-pages.ts";
import { rolePage } from "../pages/role-page.ts";
import { frameOf, sendPage } from "../pages/routes.ts";
import { thanksPage } from "../pages/thanks-page.ts";
import { addresses } from "./addresses.ts";
import type { Desk, SheetPage, SheetTokens } from "./desk.ts";
import { chosenSite, neighbour, type PostedForm, placeToResume, readPostedPage, storable } from "./rules.ts";
import type { Sheet, Survey } from "./survey.ts";
import { AnswersNotUnderstood, SurveyUnknown } from "./survey-unavailable.ts";

/**
 * The survey behind open links, as plain pages and forms that need no script, and the route that saves an answer as
 * it is given. What the desk throws is turned into pages by the plugin around these routes.
 */
export function answeringRoutes(app: FastifyInstance, desk: Desk, baseUrl: string): void {
  consentRoutes(app, desk);
  sheetRoutes(app, desk, baseUrl);
  savingRoutes(app, desk);
}

function consentRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { link: string } }>("/s/:link", async (request, reply) => {
    const survey = await desk.survey(request.params.link);
    return sendPage(reply, 200, consentPage(frameOf(request), survey, addresses.link(request.params.link)));
  });

  app.post<{ Params: { link: string }; Body: PostedForm | null }>("/s/:link", async (request, reply) => {
    const { link } = request.params;
    const survey = await desk.survey(link);
    const site = chosenSite(survey, request.body?.site, NO_SITE);
    if (site !== undefined) return reply.redirect(addresses.sheet(link, await desk.begin(survey, site)), 303);
    return sendPage(reply, 422, consentPage(frameOf(request), survey, addresses.link(link), true));
  });
}

function sheetRoutes(app: FastifyInstance, desk: Desk, baseUrl: string): void {
  app.get<{ Params: SheetTokens }>("/s/:link/:sheet", async (request, reply) => {
    const { link, sheet: token } = request.params;
    const { survey, sheet } = await desk.sheet(request.params);
    const place = placeToResume(survey, sheet);
    if (place !== undefined) return reply.redirect(addresses.role(link, token, place.id), 303);
    const resumeAt = addresses.sheet(link, token);
    const roleAt = (workgroupId: string) => addresses.role(link, token, workgroupId);
    return sendPage(reply, 200, thanksPage(frameOf(request), { survey, sheet, resumeAt, baseUrl, roleAt }));
  });

  app.post<{ Params: SheetTokens; Body: PostedForm | null }>("/s/:link/:sheet", async (request, reply) => {
    const { survey } = await desk.sheet(request.params);
    if (request.body?.go !== "withdraw")
      return reply.redirect(addresses.sheet(request.params.link, request.params.sheet), 303);
    await desk.withdraw(request.params);
    return sendPage(reply, 200, withdrawnPage(frameOf(request), survey));
  });

  app.get<{ Params: SheetPage }>("/s/:link/:sheet/:workgroup", async (request, reply) => {
    const { survey, sheet } = await desk.sheet(request.params);
    return sendRole(request, reply, survey, sheet);
  });
}

function savingRoutes(app: FastifyInstance, desk: Desk): void {
  app.post<{ Params: SheetPage; Body: PostedForm | null }>("/s/:link/:sheet/:workgroup", async (request, reply) => {
    const { link, sheet: token, workgroup } = request.params;
    const { survey, sheet } = await desk.sheet(request.params);
    const posted = readPostedPage(request.body ?? {}, survey.instrument.items.length);
    if (posted === undefined) return sendRole(request, reply, survey, sheet, true);
    const to = neighbour(survey, workgroup, posted.step);
    await desk.save(request.params, posted.answers, to === undefined && posted.step === "next");
    return reply.redirect(to === undefined ? addresses.sheet(link, token) : addresses.role(link, token, to.id), 303);
  });

  // The hot path: one look-up of the link, one transaction, no page.
  app.put<{ Params: SheetPage; Body: unknown }>("/s/:link/:sheet/:workgroup", async (request, reply) => {
    await desk.save(request.params, readGiven(request.body), false);
    return reply.send({ saved: true });
  });
}

function readGiven(body: unknown): SheetAnswers {
  const given = sheetAnswers.safeParse(body).data;
  if (given === undefined) throw new AnswersNotUnderstood();
  return storable(given);
}

function sendRole(
  request: FastifyRequest<{ Params: SheetPage }>,
  reply: FastifyReply,
  survey: Survey,
  sheet: Sheet,
  problem = false,
): FastifyReply {
  const { link, sheet: token, workgroup } = request.params;
  const rated = survey.workgroups.find(({ id }) => id === workgroup);
  if (rated === undefined) throw new SurveyUnknown();
  const at = (place: { id: string } | undefined) => place && addresses.role(link, token, place.id);
  const view = {
    survey,
    rated,
    stored: sheet.answers.get(workgroup),
    action: addresses.role(link, token, workgroup),
    back: at(neighbour(survey, workgroup, "back")),
    next: at(neighbour(survey, workgroup, "next")) ?? addresses.sheet(link, token),
    problem,
  };
  return sendPage(reply, problem ? 422 : 200, rolePage(frameOf(request), view));
}
