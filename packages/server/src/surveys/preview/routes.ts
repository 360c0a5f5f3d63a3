import { id } from "@interrelate/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { asRole } from "../../database/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { placeAt, placesOf } from "../answering/places.ts";
import type { Sheet, Survey } from "../answering/survey.ts";
import { readSurvey } from "../answering/survey-store.ts";
import { SurveyUnknown } from "../answering/survey-unavailable.ts";
import { ASSETS } from "../pages/assets.ts";
import { consentPage } from "../pages/consent-page.ts";
import { type DisplayChoice, displayOf } from "../pages/display.ts";
import { previewEndPage } from "../pages/notice-pages.ts";
import type { Frame } from "../pages/page.ts";
import { placePage } from "../pages/place-page.ts";
import { choiceIn, sendPage } from "../pages/routes.ts";
import { withMarks } from "../texts/fallback-marks.ts";
import { type PreviewChoice, previewBar } from "./preview-bar.ts";

/** Whether the sender of a request is signed in and belongs to the organisation. */
export type MayEnter = (request: FastifyRequest, organizationId: string) => Promise<boolean>;

/** The preview was asked for by somebody who is not signed in, or not to this organisation. */
export class NotSignedIn extends Error {
  override readonly name = "NotSignedIn";
}

type WaveParams = { organizationId: string; waveId: string };
type PlaceParams = WaveParams & { place: string };
type PreviewRequest = FastifyRequest<{ Params: WaveParams }>;

/**
 * The survey as its respondents will meet it, for the facilitator: as every workgroup, by both kinds of links, in both
 * layouts and every language. Answers can be tried, and there is nothing to send, so nothing is stored.
 */
export function previewRoutes(app: FastifyInstance, { db }: Services, mayEnter: MayEnter): void {
  app.get<{ Params: WaveParams }>("/preview/:organizationId/:waveId", async (request, reply) => {
    const survey = await enter(request);
    const first = placesOf(survey)[0]?.slug ?? END;
    return sendPage(reply, 200, consentPage(frame(request, survey), survey, addressOf(request, survey, first)));
  });

  app.get<{ Params: PlaceParams }>("/preview/:organizationId/:waveId/:place", async (request, reply) => {
    const survey = await enter(request);
    if (request.params.place === END) return sendPage(reply, 200, previewEndPage(frame(request, survey)));
    const place = placeAt(survey, request.params.place);
    if (place === undefined) throw new SurveyUnknown();
    const at = (slug = END) => addressOf(request, survey, slug);
    return sendPage(reply, 200, placePage(frame(request, survey), { survey, sheet: EMPTY, place, at, problem: false }));
  });

  async function enter(request: PreviewRequest): Promise<Survey> {
    const { organizationId, waveId } = request.params;
    if (!id.safeParse(organizationId).success || !id.safeParse(waveId).success) throw new SurveyUnknown();
    if (!(await mayEnter(request, organizationId))) throw new NotSignedIn();
    const { as, by, layout } = wishes(request);
    const survey = await asRole(db, { organizationId, role: "ir_survey", waveId }, (open) =>
      readSurvey(open, waveId, { raterId: as }),
    );
    if (survey === undefined) throw new SurveyUnknown();
    const person = { participantId: "", workgroups: [survey.rater], siteId: null, language: null };
    const isPersonal = by === "personal" || (by === undefined && !survey.openLinks);
    return { ...survey, layout: layout ?? survey.layout, person: isPersonal ? person : null };
  }
}

/** What a link of the preview changes about it. */
type Change = Partial<PreviewChoice> & DisplayChoice;

/** The page after the last place. */
const END = "end";
const EMPTY: Sheet = { finished: false, proxy: false, answers: new Map(), further: new Map() };

function frame(request: PreviewRequest, survey: Survey): Frame {
  const accepted = request.headers["accept-language"];
  const display = displayOf(choiceIn(request), { survey, accepted, incomplete: true });
  const texts = withMarks(display.texts);
  const { pathname } = new URL(request.url, "http://preview");
  const showing = (change: Change) => `${pathname}${queryOf(request, survey, change)}`;
  const bar = previewBar(texts, survey, choiceOf(survey), (change) =>
    // A page of one layout is not there in the other.
    "layout" in change ? addressOf(request, survey, undefined, change) : showing(change),
  );
  return { texts, assets: ASSETS, display, showing, preview: true, bar };
}

/** What the address asks for. */
function wishes({ query }: PreviewRequest): { [Name in keyof PreviewChoice]?: PreviewChoice[Name] | undefined } {
  const { as, by, layout } = (query ?? {}) as Record<string, unknown>;
  return {
    as: id.safeParse(as).data,
    by: by === "open" || by === "personal" ? by : undefined,
    layout: layout === "workgroup" || layout === "question" ? layout : undefined,
  };
}

function choiceOf({ rater, layout, person }: Survey): PreviewChoice {
  return { as: rater.id, by: person === null ? "open" : "personal", layout };
}

/** What was chosen, kept from page to page. */
function queryOf(request: PreviewRequest, survey: Survey, change: Change = {}): string {
  const all = { ...choiceOf(survey), ...choiceIn(request), ...change };
  return `?${new URLSearchParams(all as Record<string, string>)}`;
}

function addressOf(request: PreviewRequest, survey: Survey, place?: string, change: Change = {}): string {
  const { organizationId, waveId } = request.params;
  const path = `/preview/${organizationId}/${waveId}${place === undefined ? "" : `/${place}`}`;
  return path + queryOf(request, survey, change);
}
