import type { OpenAPI } from "@orpc/contract";

/** Streams of server-sent events, which the contract does not hold. */
export function streamPaths(): Record<string, { get: OpenAPI.OperationObject }> {
  return {
    "/organizations/{organizationId}/maps/{mapId}/changes": {
      get: {
        operationId: "processes.changes",
        summary: "Hear of changes of a process map as they happen",
        description:
          "A stream of server-sent events. `revision` comes at once and whenever the content has changed, with " +
          '`{"revision": 7}`; exchange changes then. `renamed` comes when the map has another name or kind, `removed` ' +
          "when it was removed, which is the end. The stream ends by itself now and then; ask again, as browsers do. " +
          "Each person can have twenty of them open.",
        tags: ["Processes"],
        parameters: ["organizationId", "mapId"].map((name) => ({
          name,
          in: "path",
          required: true,
          schema: { type: "string", format: "uuid" },
        })),
        responses: {
          200: { description: "OK", content: { "text/event-stream": { schema: { type: "string" } } } },
          401: { description: "" },
          404: { description: "" },
          429: { description: "" },
        },
      },
    },
  };
}
