import type { FastifyInstance } from "fastify";
import type { Services } from "../platform/rpc.ts";
import { exportRoutes } from "./exporting/routes.ts";
import { letterRoutes, type MayEnter } from "./letters/routes.ts";

/**
 * Letters with personal links (`/letters/…`) and the list of people as a file (`/people/…`). Registers as a Fastify
 * plugin.
 *
 * @param mayEnter whether the sender of a request is signed in and belongs to an organisation.
 */
export function peoplePages(services: Services, mayEnter: MayEnter) {
  return async (app: FastifyInstance): Promise<void> => {
    letterRoutes(app, services, mayEnter);
    exportRoutes(app, services, mayEnter);
  };
}
