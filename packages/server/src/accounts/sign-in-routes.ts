import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { sendProblem } from "../platform/answer-errors.ts";
import { problem } from "../platform/problem.ts";
import type { Services } from "../platform/rpc.ts";
import { AUTH_PATH, type Auth } from "./auth.ts";
import { forgiveAttempts, mayAttempt } from "./sign-in-attempts.ts";

/** The sign-in library's routes that the product uses; it has many more, and they stay closed. */
const SIGN_IN = "/sign-in/email";
const OTHER_ROUTES = ["/sign-out", "/change-password"];

/** Where the library is told that requests come from and go to; what a request says about its host settles nothing. */
const ORIGIN = "http://localhost";

/** Signing in with e-mail and password, signing out and changing the password, under `/api/auth`. */
export function signInRoutes(services: Services, auth: Auth) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "no-store"));
    // The library reads the body itself.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    app.post(AUTH_PATH + SIGN_IN, (request, reply) => signIn(services, auth, request, reply));
    for (const path of OTHER_ROUTES) {
      app.post(AUTH_PATH + path, async (request, reply) => answerWith(await passOn(auth, path, request), reply));
    }
  };
}

const addressed = z.object({ email: z.string() });

async function signIn(
  { authPool, clock }: Services,
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const email = emailIn(request.body);
  if (email !== undefined && !(await mayAttempt(authPool, clock, email)))
    return sendProblem(reply, problem(429, "TOO_MANY_ATTEMPTS", sentenceOf("TOO_MANY_ATTEMPTS", undefined)));
  const answer = await passOn(auth, SIGN_IN, request);
  if (email !== undefined && answer.ok) await forgiveAttempts(authPool, email);
  return answerWith(answer, reply);
}

/** The e-mail address in a body; undefined when there is none, which the library refuses. */
function emailIn(body: unknown): string | undefined {
  try {
    return addressed.safeParse(JSON.parse(String(body))).data?.email;
  } catch {
    return undefined;
  }
}

function passOn(auth: Auth, path: string, request: FastifyRequest): Promise<Response> {
  const headers = new Headers();
  for (const name of ["content-type", "cookie", "user-agent"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  // Whether another site sent this was settled before; the library asks again and wants it stated.
  headers.set("origin", ORIGIN);
  headers.set("x-forwarded-for", request.ip);
  const body = request.body instanceof Buffer ? new Uint8Array(request.body) : null;
  return auth.handler(new Request(ORIGIN + AUTH_PATH + path, { method: "POST", headers, body }));
}

async function answerWith(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
  if (!answer.ok) return refuse(answer, reply);
  return reply
    .code(answer.status)
    .type("application/json")
    .send(await answer.text());
}

const refusal = z.object({ code: z.string().optional(), message: z.string().optional() });

async function refuse(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  const said = refusal.safeParse(await answer.json().catch(() => null)).data;
  const code = said?.code ?? (answer.status === 429 ? "TOO_MANY_REQUESTS" : "REFUSED");
  return sendProblem(reply, problem(answer.status, code, sentenceOf(code, said?.message)));
}

const SENTENCES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD:
    "E-mail address and password do not belong together. Please check both; if the password is lost, run " +
    "`npx interrelate owner-key` where the server runs, or, as a guest, ask whoever invited you for a new link.",
  INVALID_PASSWORD: "The old password is not right. Nothing was changed.",
  TOO_MANY_ATTEMPTS:
    "Too many attempts with this e-mail address. Please wait ten minutes and try again; if the password is lost, run " +
    "`npx interrelate owner-key` where the server runs.",
  TOO_MANY_REQUESTS: "Too many attempts. Please wait a minute and try again.",
};

function sentenceOf(code: string, message: string | undefined): string {
  return SENTENCES[code] ?? `${message ?? "This was refused"}. Nothing was changed.`;
}
