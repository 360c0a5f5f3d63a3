import type { FastifyInstance } from "fastify";
import type { Live } from "../platform/live.ts";
import type { Services } from "../platform/rpc.ts";
import { mapStreams as streamRoutes } from "./live-routes.ts";
import { endIdleThreads } from "./take-changes-thread.ts";

/**
 * What process maps need of a server beside their routes: the streams of `live-routes.ts`, and that the threads which
 * take changes in end with it. Registers as a Fastify plugin below `/api`.
 */
export function mapStreams(services: Services, live: Live) {
  const streams = streamRoutes(services, live);
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook("onClose", endIdleThreads);
    await streams(app);
  };
}
