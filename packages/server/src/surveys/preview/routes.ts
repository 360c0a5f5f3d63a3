import { id } from "@interrelate/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { asRole } from "../../database/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { neighbour } from "../answering/rules.ts";
import { readSurvey } from "../answering/store.ts";
import type { Survey } from "../answering/survey.ts";
import { SurveyUnknown } from "../answering/survey-unavailable.ts";
import { consentPage } from "../pages/consent-page.ts";
import { previewEndPage } from "../pages/notice-pages.ts";
import { rolePage } from "../pages/role-page.ts";
import { frameOf, sendPage } from "../pages/routes.ts";

/** Whether the sender of a request is signed in and belongs to the organisation. */
export type MayEnter = (request: FastifyRequest, organizationId: string) => Promise<boolean>;

/** The preview was asked for by somebody who is not signed in, or not to this organisation. */
export class NotSignedIn extends Error {
  override readonly name = "NotSignedIn";
}

type WaveParams = { organizationId: string; waveId: string };
type PlaceParams = WaveParams & { place: string };

/** The survey as its respondents will meet it, for the facilitator: nothing can be sent, so nothing is stored. */
export function previewRoutes(app: FastifyInstance, { db }: Services, mayEnter: MayEnter): void {
  app.get<{ Params: WaveParams }>("/preview/:organizationId/:waveId", async (request, reply) => {
    const survey = await enter(request);
    const next = addressOf(survey, survey.workgroups[0]?.id ?? END);
    return sendPage(reply, 200, consentPage(frameOf(request, true), survey, next));
  });

  app.get<{ Params: PlaceParams }>("/preview/:organizationId/:waveId/:place", async (request, reply) => {
    const survey = await enter(request);
    if (request.params.place === END) return sendPage(reply, 200, previewEndPage(frameOf(request, true)));
    return sendRole(request, reply, survey);
  });

  async function enter(request: FastifyRequest<{ Params: WaveParams }>): Promise<Survey> {
    const { organizationId, waveId } = request.params;
    if (!id.safeParse(organizationId).success || !id.safeParse(waveId).success) throw new SurveyUnknown();
    if (!(await mayEnter(request, organizationId))) throw new NotSignedIn();
    const survey = await asRole(db, { organizationId, role: "ir_survey" }, (open) => readSurvey(open, waveId));
    if (survey === undefined) throw new SurveyUnknown();
    return survey;
  }
}

/** The page after the last workgroup. */
const END = "end";

function sendRole(request: FastifyRequest<{ Params: PlaceParams }>, reply: FastifyReply, survey: Survey): FastifyReply {
  const { place } = request.params;
  const rated = survey.workgroups.find(({ id }) => id === place);
  if (rated === undefined) throw new SurveyUnknown();
  const before = neighbour(survey, place, "back");
  const view = {
    survey,
    rated,
    stored: undefined,
    action: addressOf(survey, place),
    back: before && addressOf(survey, before.id),
    next: addressOf(survey, neighbour(survey, place, "next")?.id ?? END),
    problem: false,
  };
  return sendPage(reply, 200, rolePage(frameOf(request, true), view));
}

function addressOf({ organizationId, waveId }: Survey, place: string): string {
  return `/preview/${organizationId}/${waveId}/${place}`;
}
