import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "./answer-errors.ts";
import { problem } from "./problem.ts";

/** Addresses below these are never screens of the web app. */
const NOT_SCREENS = ["/api/", "/s/", "/survey/", "/preview/", "/docs/", "/assets/"];
const ONE_YEAR = 31_536_000;

/**
 * Serves the built web app: every address that is nobody else's is a screen of it. Files named after their content
 * may be kept for ever, the page itself is asked for anew each time.
 *
 * @param webRoot the folder with the built `index.html`; undefined when there is none.
 */
export async function serveWebApp(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot !== undefined) {
    const hashed = path.join(webRoot, "assets") + path.sep;
    await app.register(fastifyStatic, {
      root: webRoot,
      cacheControl: false,
      setHeaders: (reply, file) => {
        const kept = file.startsWith(hashed) ? `public, max-age=${ONE_YEAR}, immutable` : "no-cache";
        reply.header("cache-control", kept);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (webRoot !== undefined && isScreen(request)) return reply.sendFile("index.html");
    return notFound(reply);
  });
}

function isScreen(request: FastifyRequest): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const wantsPage = request.headers.accept?.includes("text/html") === true;
  return isRead && wantsPage && !NOT_SCREENS.some((start) => request.url.startsWith(start));
}

function notFound(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, problem(404, "NOT_FOUND", "There is nothing at this address."));
}
