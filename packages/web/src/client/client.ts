import contract from "virtual:contract";
import type { routes } from "@interrelate/contract";
import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { JsonifiedClient } from "@orpc/openapi-client";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { decodeProblem } from "./problem.ts";

export type Client = JsonifiedClient<ContractRouterClient<typeof routes>>;

/** The typed client of the API: `client.efforts.get({ organizationId, effortId })`. Throws `Problem`s. */
export const client: Client = createORPCClient(
  new OpenAPILink(contract, {
    url: new URL("/api", window.location.origin),
    fetch: (request, init) => fetch(request, init).then(withReadableProblem),
    customErrorResponseBodyDecoder: (body, response) => decodeProblem(body, response.status),
  }),
);

/** Query and mutation options for every route: `useQuery(api.efforts.get.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client);

/** The link reads an unknown media type as a file; problem details are JSON. */
function withReadableProblem(response: Response): Response {
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return response;
  const headers = new Headers(response.headers);
  headers.set("content-type", "application/json");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
