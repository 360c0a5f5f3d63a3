import type { OpenAPI } from "@orpc/contract";

/** An error answer as JSON Schema. */
export const problemSchema: OpenAPI.SchemaObject = {
  type: "object",
  description: "What happened, what was kept and what to do (RFC 9457).",
  properties: {
    type: { type: "string", const: "about:blank" },
    title: { type: "string", description: "The status in words." },
    status: { type: "integer" },
    detail: { type: "string", description: "One or two sentences for a person." },
    code: { type: "string", description: "A name for programs, such as NOT_FOUND." },
    issues: {
      type: "array",
      description: "What was refused in the input, with code VALIDATION.",
      items: {
        type: "object",
        properties: {
          path: { type: "array", items: { type: ["string", "integer"] } },
          message: { type: "string" },
        },
        required: ["path", "message"],
      },
    },
    request: { type: "string", description: "The request's name in the server's log, when the fault is the server's." },
  },
  required: ["type", "title", "status", "detail", "code"],
};
