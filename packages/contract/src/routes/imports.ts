import * as z from "zod";
import { groupKinds, importAccepted, importPreview, importRequest, widePreview, wideRequest } from "../imports.ts";
import { name } from "../words.ts";
import { inOrganization, route } from "./route.ts";

/** Ratings that were collected elsewhere. */
export const imports = {
  preview: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/preview",
      tags: ["Imports"],
      summary: "What an import of ratings would do; nothing is stored",
    })
    .input(inOrganization.extend(importRequest.shape))
    .output(importPreview),
  accept: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports",
      tags: ["Imports"],
      summary: "Import the valid rows, or nothing, in one transaction",
      successStatus: 201,
    })
    .input(inOrganization.extend({ ...importRequest.shape, workProcess: name, kinds: groupKinds.optional() }))
    .output(importAccepted),
  previewWide: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/wide/preview",
      tags: ["Imports"],
      summary: "What an import of a survey tool's export would do; nothing is stored",
    })
    .input(inOrganization.extend(wideRequest.shape))
    .output(widePreview),
  acceptWide: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/wide",
      tags: ["Imports"],
      summary: "Import a survey tool's export, or nothing, in one transaction, and remember how it was understood",
      successStatus: 201,
    })
    .input(inOrganization.extend({ ...wideRequest.shape, workProcess: name }))
    .output(importAccepted),
  forgetMapping: route
    .route({
      method: "DELETE",
      path: "/organizations/{organizationId}/imports/mappings/{columnsHash}",
      tags: ["Imports"],
      summary: "Forget how a file with these columns was understood",
      successStatus: 204,
    })
    .input(inOrganization.extend({ columnsHash: z.string().regex(/^[0-9a-f]{64}$/, "This names no columns.") }))
    .output(z.void()),
};
