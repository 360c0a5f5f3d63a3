import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withMarks } from "../texts/fallback-marks.ts";
import { textsFor } from "../texts/survey-texts.ts";
import { ASSET_FILES, ASSETS } from "./assets.ts";
import type { Frame } from "./page.ts";

/** Nothing but this server's own stylesheet and script, no frame around the page, no form to anywhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The surroundings of the page that a request asks for, in the browser's language. */
export function frameOf(request: FastifyRequest, preview = false): Frame {
  const texts = textsFor(request.headers["accept-language"]);
  return { texts: preview ? withMarks(texts) : texts, assets: ASSETS, preview };
}

/** Sends a survey page, which nobody else may keep, index or frame. */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      "cache-control": "no-store",
      "content-security-policy": POLICY,
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    })
    .type("text/html; charset=utf-8")
    .send(page);
}

/** The stylesheet and the script of the survey pages. */
export function assetRoutes(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>("/survey/:file", async (request, reply) => {
    const file = ASSET_FILES.get(request.params.file);
    if (file === undefined) return reply.code(404).type("text/plain").send("There is no such file.");
    return reply.header("cache-control", "public, max-age=31536000, immutable").type(file.type).send(file.body);
  });
}
