import { ORPCError } from "@orpc/server";
import { openApi } from "./rpc.ts";
import { VERSION } from "./version.ts";

/** Says whether the server can do its work; 503 when its database does not answer. */
export const healthRoutes = openApi.health.handler(async ({ context: { services } }) => {
  try {
    await services.authPool.query("select");
  } catch (cause) {
    const message = "The database does not answer. Nothing is lost; please try again in a minute.";
    throw new ORPCError("SERVICE_UNAVAILABLE", { status: 503, message, cause });
  }
  return { status: "ok" as const, version: VERSION };
});
