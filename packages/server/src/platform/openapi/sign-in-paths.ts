import type { OpenAPI } from "@orpc/contract";

/** The sign-in library's routes that are open, which the contract does not hold. */
export function signInPaths(): Record<string, { post: OpenAPI.OperationObject }> {
  return {
    "/auth/sign-in/email": {
      post: {
        ...operation("signInEmail", "Sign in with e-mail and password", { email: text("email"), password: text() }),
        security: [],
      },
    },
    "/auth/sign-out": { post: operation("signOut", "Sign out", {}) },
    "/auth/change-password": {
      post: operation("changePassword", "Change the password", { currentPassword: text(), newPassword: text() }),
    },
  };
}

function operation(
  operationId: string,
  summary: string,
  properties: Record<string, OpenAPI.SchemaObject>,
): OpenAPI.OperationObject {
  const schema: OpenAPI.SchemaObject = { type: "object", properties, required: Object.keys(properties) };
  return {
    operationId,
    summary,
    tags: ["Accounts"],
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      200: { description: "OK", content: { "application/json": { schema: { type: "object" } } } },
      401: { description: "" },
    },
  };
}

function text(format?: string): OpenAPI.SchemaObject {
  return format === undefined ? { type: "string" } : { type: "string", format };
}
