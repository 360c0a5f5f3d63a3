import { importAccepted, importPreview, importRequest } from "../imports.ts";
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
    .input(inOrganization.extend({ ...importRequest.shape, workProcess: name }))
    .output(importAccepted),
};
