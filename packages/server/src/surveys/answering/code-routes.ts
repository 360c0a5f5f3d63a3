import type { FastifyInstance, FastifyRequest } from "fastify";
import { codePage } from "../pages/code-page.ts";
import { writeChoice } from "../pages/display.ts";
import { choiceIn, frameOf, sendPage } from "../pages/routes.ts";
import { addresses } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import type { PostedForm } from "./rules.ts";
import { SurveyUnknown } from "./survey-unavailable.ts";

/** The page where a code from a letter is typed, and where it leads. A link may be pasted there as well. */
export function codeRoutes(app: FastifyInstance, desk: Desk): void {
  app.get("/c", async (request, reply) => sendPage(reply, 200, codePage(frameOf(request), withChoice("/c", request))));

  app.post<{ Body: PostedForm | null }>("/c", async (request, reply) => {
    const typed = typeof request.body?.code === "string" ? request.body.code.trim() : "";
    const code = typed.toUpperCase().replace(/\s/g, "");
    if (await leadsSomewhere(desk, code)) return reply.redirect(withChoice(addresses.link(code), request), 303);
    return sendPage(reply, 422, codePage(frameOf(request), withChoice("/c", request), typed));
  });
}

async function leadsSomewhere(desk: Desk, code: string): Promise<boolean> {
  try {
    await desk.survey(code);
    return true;
  } catch (error) {
    // That it has closed, or not opened yet, is better said by its own page.
    if (error instanceof SurveyUnknown) return false;
    if (error instanceof Error && "survey" in error) return true;
    throw error;
  }
}

function withChoice(path: string, request: FastifyRequest): string {
  const part = writeChoice(choiceIn(request));
  return part === "" ? path : `${path}?${part}`;
}
