import { routes } from "@interrelate/contract";
import type { OpenAPI } from "@orpc/contract";
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { isOpen } from "../open-routes.ts";
import { PROBLEM_TYPE } from "../problem.ts";
import { VERSION } from "../version.ts";
import { ERRORS } from "./errors.ts";
import { problemSchema } from "./problem-schema.ts";
import { signInPaths } from "./sign-in-paths.ts";
import { streamPaths } from "./stream-paths.ts";

const INTRODUCTION =
  "Everything the app does goes over this API. Sign in with `POST /auth/sign-in/email`; the cookie it sets opens " +
  "everything else. Errors are problem details (RFC 9457): `detail` is a sentence for people, `code` a name for " +
  "programs. What belongs to an organisation does not exist for anybody who is not its member.";

/** Describes the API as OpenAPI 3.1, from the contract itself. */
export async function describeApi(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(routes, {
    info: {
      title: "Interrelate",
      version: VERSION,
      description: INTRODUCTION,
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api" }],
    security: [{ session: [] }],
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "interrelate.session_token" } },
    },
  });
  const paths = Object.assign(signInPaths(), document.paths, streamPaths());
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations ?? {})) {
      if (isOperation(operation)) finishOperation(operation, isOpen(method.toUpperCase(), path));
    }
  }
  return Object.assign(document, { paths });
}

/** Errors are problem details, and what needs no signing in says so. */
function finishOperation(operation: OpenAPI.OperationObject, open: boolean): void {
  if (open) operation.security = [];
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (Number(status) < 400) continue;
    Object.assign(response, {
      description: ERRORS[Number(status)] ?? "The request was refused.",
      content: { [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
    });
  }
}

function isOperation(value: unknown): value is OpenAPI.OperationObject {
  return typeof value === "object" && value !== null && "responses" in value;
}
