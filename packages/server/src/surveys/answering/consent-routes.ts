import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { consentPage, type Missing, NO_SITE } from "../pages/consent-page.ts";
import { withdrawnPage } from "../pages/notice-pages.ts";
import { personPage } from "../pages/person-page.ts";
import { frameOf, sendPage } from "../pages/routes.ts";
import { addresses } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import { placesOf } from "./places.ts";
import { chosenProxy, chosenSite, type PostedForm } from "./rules.ts";
import type { Survey } from "./survey.ts";

type LinkParams = { link: string };
type LinkRequest = FastifyRequest<{ Params: LinkParams }>;

/** The first page behind a link, Start, and the page to which a person's link leads once they have begun. */
export function consentRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: LinkParams }>("/s/:link", async (request, reply) => {
    const { link } = request.params;
    const survey = await desk.survey(link);
    const own = await desk.own(link, survey);
    if (own.every(({ sheet }) => sheet === undefined)) return sendConsent(request, reply, survey);
    const sheetAt = (workgroupId: string) => addresses.sheet(link, workgroupId);
    const view = { survey, own, link: addresses.link(link), sheetAt };
    return sendPage(reply, 200, personPage(frameOf(request, survey), view));
  });

  app.post<{ Params: LinkParams; Body: PostedForm | null }>("/s/:link", async (request, reply) => {
    const { link } = request.params;
    const form = request.body ?? {};
    const survey = await desk.survey(link, typeof form.as === "string" ? form.as : undefined);
    if (form.go === "withdraw") {
      await withdrawAll(desk, link, survey);
      return sendPage(reply, 200, withdrawnPage(frameOf(request, survey), survey));
    }
    const siteId = chosenSite(survey, form.site, NO_SITE);
    const proxy = chosenProxy(survey, form.proxy);
    if (siteId !== undefined && proxy !== undefined) {
      const sheet = await desk.begin(link, survey, { siteId, proxy });
      // At once, because every step on the way costs a slow phone half a second.
      return reply.redirect(addresses.page(link, sheet, placesOf(survey)[0]?.slug), 303);
    }
    return sendConsent(request, reply, survey, { site: siteId === undefined, proxy: proxy === undefined });
  });
}

function sendConsent(request: LinkRequest, reply: FastifyReply, survey: Survey, missing?: Missing): FastifyReply {
  const page = consentPage(frameOf(request, survey), survey, addresses.link(request.params.link), missing);
  return sendPage(reply, missing === undefined ? 200 : 422, page);
}

/** Every sheet of the person a link was made for; by an open link there is none to find. */
async function withdrawAll(desk: Desk, link: string, survey: Survey): Promise<void> {
  for (const { rater, sheet } of await desk.own(link, survey))
    if (sheet !== undefined) await desk.withdraw({ link, sheet: rater.id });
}
