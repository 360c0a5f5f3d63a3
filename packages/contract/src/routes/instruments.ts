import * as z from "zod";
import { instrumentFile } from "../instrument.ts";
import {
  instrumentDetail,
  instrumentPreview,
  instrumentSummary,
  instrumentText,
  newAttestation,
} from "../instruments.ts";
import { inOrganization, route } from "./route.ts";

const LIST = "/organizations/{organizationId}/instruments";
const ONE = `${LIST}/{instrumentId}/versions/{version}` as const;
const inInstrument = inOrganization.extend({ instrumentId: z.string(), version: z.coerce.number().int() });

/** Questionnaires: those that come with the product and the organisation's own. */
export const instruments = {
  list: route
    .route({ method: "GET", path: LIST, tags: ["Instruments"], summary: "Every instrument that a wave can use" })
    .input(inOrganization)
    .output(z.array(instrumentSummary)),
  get: route
    .route({ method: "GET", path: ONE, tags: ["Instruments"], summary: "One version of an instrument" })
    .input(inInstrument)
    .output(instrumentDetail),
  file: route
    .route({
      method: "GET",
      path: `${ONE}/file`,
      tags: ["Instruments"],
      summary: "One version as a file; its JSON Schema is at /api/schemas/instrument.json",
    })
    .input(inInstrument)
    .output(instrumentFile),
  preview: route
    .route({
      method: "POST",
      path: `${LIST}/preview`,
      tags: ["Instruments"],
      summary: "What taking in an instrument file would do; nothing is stored",
    })
    .input(inOrganization.extend({ text: instrumentText }))
    .output(instrumentPreview),
  accept: route
    .route({
      method: "POST",
      path: LIST,
      tags: ["Instruments"],
      summary: "Take in an instrument file as a version that never changes",
      successStatus: 201,
    })
    .input(
      inOrganization.extend({
        text: instrumentText,
        /** The version it was previewed as. */
        asVersion: z.number().int(),
        attestation: newAttestation.nullable(),
      }),
    )
    .output(instrumentDetail),
  attest: route
    .route({
      method: "PUT",
      path: `${ONE}/attestation`,
      tags: ["Instruments"],
      summary: "State anew that the organisation may use a text",
    })
    .input(inInstrument.extend({ attestation: newAttestation }))
    .output(instrumentDetail),
};
