import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withdrawnPage } from "../pages/notice-pages.ts";
import { placePage } from "../pages/place-page.ts";
import { frameOf, sendPage } from "../pages/routes.ts";
import { overviewPage, type ThanksView, thanksPage } from "../pages/thanks-page.ts";
import { addresses } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import type { SheetTokens } from "./open-sheet.ts";
import { placeAt, placeToResume } from "./places.ts";
import type { PostedForm } from "./rules.ts";
import type { Sheet, Survey } from "./survey.ts";
import { SurveyUnknown } from "./survey-unavailable.ts";

/** One page of a sheet. */
export type SheetPage = SheetTokens & { readonly place: string };

/** A sheet's pages: where it was left, what it says so far, its end, and each place in it. */
export function sheetRoutes(app: FastifyInstance, desk: Desk, baseUrl: string): void {
  app.get<{ Params: SheetTokens }>("/s/:link/:sheet", async (request, reply) => {
    const { link, sheet: token } = request.params;
    const { survey, sheet } = await desk.sheet(request.params);
    const place = placeToResume(survey, sheet);
    if (place !== undefined) return reply.redirect(addresses.page(link, token, place.slug), 303);
    return sendPage(reply, 200, thanksPage(frameOf(request, survey), viewOf(request, survey, sheet)));
  });

  app.post<{ Params: SheetTokens; Body: PostedForm | null }>("/s/:link/:sheet", async (request, reply) => {
    const { survey } = await desk.sheet(request.params);
    if (request.body?.go !== "withdraw")
      return reply.redirect(addresses.sheet(request.params.link, request.params.sheet), 303);
    await desk.withdraw(request.params);
    return sendPage(reply, 200, withdrawnPage(frameOf(request, survey), survey));
  });

  app.get<{ Params: SheetTokens }>("/s/:link/:sheet/overview", async (request, reply) => {
    const { survey, sheet } = await desk.sheet(request.params);
    return sendPage(reply, 200, overviewPage(frameOf(request, survey), viewOf(request, survey, sheet)));
  });

  app.get<{ Params: SheetPage }>("/s/:link/:sheet/:place", async (request, reply) => {
    const { survey, sheet } = await desk.sheet(request.params);
    return sendPlace(request, reply, survey, sheet);
  });

  function viewOf(request: FastifyRequest<{ Params: SheetTokens }>, survey: Survey, sheet: Sheet): ThanksView {
    const { link, sheet: token } = request.params;
    return {
      survey,
      sheet,
      resumeAt: addresses.sheet(link, token),
      baseUrl,
      at: (slug) => addresses.page(link, token, slug),
      ...(survey.person !== null && { personAt: addresses.link(link) }),
    };
  }
}

/** Sends the page that a request names. @param problem true when what was posted there could not be read. */
export function sendPlace(
  request: FastifyRequest<{ Params: SheetPage }>,
  reply: FastifyReply,
  survey: Survey,
  sheet: Sheet,
  problem = false,
): FastifyReply {
  const { link, sheet: token, place: slug } = request.params;
  const place = placeAt(survey, slug);
  if (place === undefined) throw new SurveyUnknown();
  const at = (other?: string) => addresses.page(link, token, other);
  const page = placePage(frameOf(request, survey), { survey, sheet, place, at, problem });
  return sendPage(reply, problem ? 422 : 200, page);
}
