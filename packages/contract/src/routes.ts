import { oc } from "@orpc/contract";
import * as z from "zod";
import { credentials, session } from "./accounts.ts";
import { effort, newEffort } from "./efforts.ts";
import { importAccepted, importPreview, importRequest } from "./imports.ts";
import { waveChange, waveResults } from "./results.ts";
import { scenarioSummary } from "./scenarios.ts";
import { wave } from "./surveys.ts";
import { id, name } from "./words.ts";

/**
 * Every route of the API. The server implements it, the web client and the OpenAPI description are derived
 * from it. Signing in and out is the auth library's own (`/api/auth/*`); survey pages are plain HTML (`/s/*`).
 */

const route = oc.errors({
  UNAUTHORIZED: { status: 401, message: "Please sign in." },
  NOT_FOUND: { status: 404, message: "This does not exist, or you have no access to it." },
  CONFLICT: { status: 409 },
  VALIDATION: { status: 422 },
});

const inOrganization = z.object({ organizationId: id });
const inEffort = inOrganization.extend({ effortId: id });
const inWave = inOrganization.extend({ waveId: id });

export const routes = {
  health: oc
    .route({
      method: "GET",
      path: "/health",
      tags: ["Health"],
      summary: "Is the server up and its database reachable?",
    })
    .output(z.object({ status: z.literal("ok"), version: z.string() })),

  accounts: {
    claim: route
      .route({
        method: "POST",
        path: "/owner/claim",
        tags: ["Accounts"],
        summary: "Come in with the one-time owner key",
      })
      .input(z.object({ key: z.string() }))
      .output(z.object({ claimed: z.literal(true) })),
    session: route
      .route({ method: "GET", path: "/session", tags: ["Accounts"], summary: "Who is signed in" })
      .output(session),
    setCredentials: route
      .route({
        method: "PUT",
        path: "/session/credentials",
        tags: ["Accounts"],
        summary: "Set name, e-mail and password",
      })
      .input(credentials)
      .output(session),
  },

  scenarios: {
    list: route
      .route({
        method: "GET",
        path: "/scenarios",
        tags: ["Scenarios"],
        summary: "The fictional organisations that can be explored",
      })
      .output(z.array(scenarioSummary)),
    load: route
      .route({
        method: "POST",
        path: "/scenarios/{key}/load",
        tags: ["Scenarios"],
        summary: "Load a scenario, or reset it to how it began",
      })
      .input(z.object({ key: z.string() }))
      .output(z.object({ organizationId: id, effortId: id, waveId: id })),
  },

  efforts: {
    list: route
      .route({
        method: "GET",
        path: "/organizations/{organizationId}/efforts",
        tags: ["Efforts"],
        summary: "List efforts",
      })
      .input(inOrganization)
      .output(z.array(effort)),
    get: route
      .route({
        method: "GET",
        path: "/organizations/{organizationId}/efforts/{effortId}",
        tags: ["Efforts"],
        summary: "One effort",
      })
      .input(inEffort)
      .output(effort),
    create: route
      .route({
        method: "POST",
        path: "/organizations/{organizationId}/efforts",
        tags: ["Efforts"],
        summary: "Start an effort with its first wave as a draft",
        successStatus: 201,
      })
      .input(inOrganization.extend({ effort: newEffort }))
      .output(effort),
    remove: route
      .route({
        method: "DELETE",
        path: "/organizations/{organizationId}/efforts/{effortId}",
        tags: ["Efforts"],
        summary: "Delete an effort with its waves and answers",
      })
      .input(inEffort)
      .output(z.object({ removed: z.literal(true) })),
  },

  waves: {
    get: route
      .route({
        method: "GET",
        path: "/organizations/{organizationId}/waves/{waveId}",
        tags: ["Waves"],
        summary: "One wave with its links and participation",
      })
      .input(inWave)
      .output(wave),
    create: route
      .route({
        method: "POST",
        path: "/organizations/{organizationId}/efforts/{effortId}/waves",
        tags: ["Waves"],
        summary: "Plan the next wave",
        successStatus: 201,
      })
      .input(inEffort.extend({ name }))
      .output(wave),
    open: route
      .route({
        method: "POST",
        path: "/organizations/{organizationId}/waves/{waveId}/open",
        tags: ["Waves"],
        summary: "Open a wave for answers",
      })
      .input(inWave)
      .output(wave),
    close: route
      .route({
        method: "POST",
        path: "/organizations/{organizationId}/waves/{waveId}/close",
        tags: ["Waves"],
        summary: "Close a wave; its results can then be seen",
      })
      .input(inWave)
      .output(wave),
  },

  imports: {
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
  },

  results: {
    wave: route
      .route({
        method: "GET",
        path: "/organizations/{organizationId}/waves/{waveId}/results",
        tags: ["Results"],
        summary: "Published results of a closed wave, for all sites or one",
      })
      .input(inWave.extend({ site: id.optional() }))
      .output(waveResults),
    change: route
      .route({
        method: "GET",
        path: "/organizations/{organizationId}/waves/{waveId}/change",
        tags: ["Results"],
        summary: "How every tie changed since an earlier wave",
      })
      .input(inWave.extend({ since: id }))
      .output(waveChange),
  },
};
