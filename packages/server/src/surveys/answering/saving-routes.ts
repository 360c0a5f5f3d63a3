import { id, sheetAnswers, wholeSheet } from "@interrelate/contract";
import type { FastifyInstance } from "fastify";
import { readChoice } from "../pages/display.ts";
import { keepDisplay } from "../pages/routes.ts";
import { addresses } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import type { SheetTokens } from "./open-sheet.ts";
import { neighbour, placeAt } from "./places.ts";
import { type PostedForm, readPostedPage, storable } from "./rules.ts";
import { type SheetPage, sendPlace } from "./sheet-routes.ts";
import { AnswersNotUnderstood, SurveyUnknown } from "./survey-unavailable.ts";

/** Where answers are saved: a page posted as a form, or by a script one workgroup or a whole sheet at once. */
export function savingRoutes(app: FastifyInstance, desk: Desk): void {
  app.post<{ Params: SheetPage; Body: PostedForm | null }>("/s/:link/:sheet/:place", async (request, reply) => {
    const { link, sheet: token, place: slug } = request.params;
    const form = request.body ?? {};
    const { survey, sheet } = await desk.sheet(request.params);
    const place = placeAt(survey, slug);
    if (place === undefined) throw new SurveyUnknown();
    const posted = readPostedPage(survey, place, form);
    if (posted === undefined) return sendPlace(request, reply, survey, sheet, true);
    const to = neighbour(survey, slug, posted.step);
    await desk.save(request.params, posted.given, to === undefined && posted.step === "next");
    if (typeof form.show === "string")
      keepDisplay(request, reply, readChoice(Object.fromEntries(new URLSearchParams(form.show))));
    return reply.redirect(addresses.page(link, token, to?.slug), 303);
  });

  app.put<{ Params: SheetPage; Body: unknown }>("/s/:link/:sheet/:place", async (request, reply) => {
    const rated = id.safeParse(request.params.place.toLowerCase()).data;
    if (rated === undefined) throw new SurveyUnknown();
    const given = sheetAnswers.safeParse(request.body).data;
    if (given === undefined) throw new AnswersNotUnderstood();
    await desk.save(request.params, [{ ratings: new Map([[rated, storable(given)]]) }], false);
    return reply.send({ saved: true });
  });

  // The hot path: everything in one transaction, no page.
  app.put<{ Params: SheetTokens; Body: unknown }>("/s/:link/:sheet", async (request, reply) => {
    const whole = wholeSheet.safeParse(request.body).data;
    if (whole === undefined) throw new AnswersNotUnderstood();
    await desk.saveWhole(request.params, whole);
    return reply.send({ saved: true });
  });
}
