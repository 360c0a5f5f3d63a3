import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance, RouteOptions } from "fastify";

/** Requests a minute that one address may make to routes that change something without signing in. */
export type Limits = readonly { readonly under: string; readonly perMinute: number }[];

/**
 * What every answer gets, whoever wrote its route: a strict content policy, compression, a limit on how often one
 * address may post where no sign-in is needed, and a polite refusal when the server cannot keep up.
 */
export async function protect(app: FastifyInstance, limits: Limits, https: boolean): Promise<void> {
  // Before the limiter, which reads what this hook sets.
  app.addHook("onRoute", (route) => limitRoute(route, limits));
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    // Browsers heed it over https only and warn otherwise.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(underPressure, { maxEventLoopDelay: 5_000, retryAfter: 10 });
}

/** No inline script anywhere. Inline styles, because the web app's components set sizes and colours with them. */
const CONTENT_POLICY = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

function limitRoute(route: RouteOptions, limits: Limits): void {
  const changes = [route.method].flat().some((method) => method === "POST" || method === "PUT");
  if (!changes) return;
  const limit = limits.find(({ under }) => route.url.startsWith(under));
  if (limit === undefined) return;
  route.config = { ...route.config, rateLimit: { max: limit.perMinute, timeWindow: 60_000 } };
}
