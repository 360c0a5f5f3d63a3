import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Survey } from "../answering/survey.ts";
import { ASSET_FILES, ASSETS, WORKER } from "./assets.ts";
import { type DisplayChoice, displayCookie, displayOf, readChoice, readDisplayCookie, writeChoice } from "./display.ts";
import type { Frame } from "./page.ts";

/** Nothing but this server's own stylesheet and script, no frame around the page, no form to anywhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The surroundings of the page that a request asks for; the survey, where there is one, says in which languages. */
export function frameOf(request: FastifyRequest, survey?: Survey): Frame {
  const chosen = { ...readDisplayCookie(request.headers.cookie), ...choiceIn(request) };
  const display = displayOf(chosen, { survey, accepted: request.headers["accept-language"] });
  const showing = (change: DisplayChoice) => `?${writeChoice({ ...choiceIn(request), ...change })}`;
  return { texts: display.texts, assets: ASSETS, display, showing, preview: false };
}

/**
 * A choice of language, size or words, which every page of a survey takes as `?language=da`, is kept in a small cookie,
 * and the page is asked for again without it.
 */
export function displayRoutes(app: FastifyInstance): void {
  app.addHook("preHandler", async (request, reply) => {
    if (request.method !== "GET" || !(request.routeOptions.url ?? "").startsWith("/s/")) return;
    const change = choiceIn(request);
    if (Object.keys(change).length === 0) return;
    keepDisplay(request, reply, change);
    return reply.redirect(request.url.split("?", 1)[0] ?? "/", 303);
  });
}

/** The choice that an address carries. */
export function choiceIn({ query }: FastifyRequest): DisplayChoice {
  return readChoice((query ?? {}) as Record<string, unknown>);
}

/** Keeps what a respondent chose about how pages look and read. */
export function keepDisplay({ headers }: FastifyRequest, reply: FastifyReply, change: DisplayChoice): void {
  reply.header("set-cookie", displayCookie({ ...readDisplayCookie(headers.cookie), ...change }));
}

/** What every survey page is sent with: nobody else may keep, index or frame it. */
export const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": POLICY,
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
} as const;

/** Sends a survey page. */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).headers(PAGE_HEADERS).send(page);
}

/** The stylesheet, the script and the worker of the survey pages. */
export function assetRoutes(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>("/survey/:file", async (request, reply) => {
    const file = ASSET_FILES.get(request.params.file);
    if (file === undefined) return reply.code(404).type("text/plain").send("There is no such file.");
    return reply.header("cache-control", "public, max-age=31536000, immutable").type(file.type).send(file.body);
  });

  app.get("/s/worker.js", async (request, reply) => {
    const tag = `W/"${WORKER.version}"`;
    reply.headers({ "cache-control": "no-cache", etag: tag });
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    return reply.type(WORKER.type).send(WORKER.body);
  });
}
