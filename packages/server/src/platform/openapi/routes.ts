import type { FastifyInstance } from "fastify";
import { describeApi } from "./describe.ts";
import { apiPage } from "./page.ts";

/** The description of the API: for programs at `/api/openapi.json`, for people at `/api`. */
export async function descriptionRoutes(app: FastifyInstance): Promise<void> {
  // Made when first asked for: most starts never need it.
  let made: ReturnType<typeof describeApi> | undefined;
  const description = () => {
    made ??= describeApi();
    return made;
  };

  app.get("/api/openapi.json", async (_request, reply) =>
    reply.type("application/json").send(JSON.stringify(await description())),
  );
  for (const url of ["/api", "/api/"]) {
    app.get(url, async (_request, reply) => reply.type("text/html; charset=utf-8").send(apiPage(await description())));
  }
}
