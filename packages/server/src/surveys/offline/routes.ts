import type { FastifyInstance } from "fastify";
import { addresses } from "../answering/addresses.ts";
import type { Desk } from "../answering/desk.ts";
import type { SheetTokens } from "../answering/open-sheet.ts";
import { placesOf } from "../answering/places.ts";
import { placePage } from "../pages/place-page.ts";
import { frameOf, PAGE_HEADERS } from "../pages/routes.ts";
import { waitingPage } from "./waiting-page.ts";

/**
 * All pages of a sheet at once, as they are now, for the phone to keep: its respondent may be on the way to where there
 * is no network. Together they weigh little more than one, because they say nearly the same.
 */
export function offlineRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: SheetTokens }>("/s/:link/:sheet/offline", async (request, reply) => {
    const { link, sheet: token } = request.params;
    const { survey, sheet } = await desk.sheet(request.params);
    const frame = frameOf(request, survey);
    const at = (slug?: string) => addresses.page(link, token, slug);
    const places = placesOf(survey);
    const pages = places.map((place) => {
      const view = { survey, sheet, place, at, problem: false };
      return [at(place.slug), markedAsKept(placePage(frame, view))] as const;
    });
    const waiting = waitingPage(frame, survey, at(), at(places[0]?.slug));
    // What a server alone can show leads back to where the sheet was left; so does a person's own link.
    const elsewhere = [at("overview"), ...(survey.person === null ? [] : [addresses.link(link)])];
    return reply.header("cache-control", "no-store").send({
      headers: PAGE_HEADERS,
      pages: {
        ...Object.fromEntries(pages),
        [at()]: waiting,
        ...Object.fromEntries(elsewhere.map((each) => [each, at()])),
      },
    });
  });
}

/** Tells the script that a page is older than what the phone may know. */
function markedAsKept(page: string): string {
  return page.replace("<html ", "<html data-kept ");
}
