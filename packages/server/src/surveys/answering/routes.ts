import type { FastifyInstance } from "fastify";
import { codeRoutes } from "./code-routes.ts";
import { consentRoutes } from "./consent-routes.ts";
import type { Desk } from "./desk.ts";
import { savingRoutes } from "./saving-routes.ts";
import { sheetRoutes } from "./sheet-routes.ts";

/**
 * The survey behind links and codes, as plain pages and forms that need no script, and the routes by which a script
 * saves answers as they are given. What the desk throws is turned into pages by the plugin around these routes.
 */
export function answeringRoutes(app: FastifyInstance, desk: Desk, baseUrl: string): void {
  codeRoutes(app, desk);
  consentRoutes(app, desk);
  sheetRoutes(app, desk, baseUrl);
  savingRoutes(app, desk);
}
