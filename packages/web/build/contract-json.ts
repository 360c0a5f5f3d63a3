import { routes } from "@interrelate/contract";
import { minifyContractRouter } from "@orpc/contract";
import type { Plugin } from "vite";

const NAME = "virtual:contract";
const RESOLVED = `\0${NAME}`;

/**
 * Gives the client the routes of the contract (method, path) as plain JSON under `virtual:contract`.
 * The schemas stay behind, and with them the 27 kB of the schema library: the server checks what arrives.
 */
export function contractJson(): Plugin {
  return {
    name: "interrelate:contract-json",
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(lean(minifyContractRouter(routes)))}` : undefined,
  };
}

/** Drops what only a reader of the API description needs. */
function lean(router: unknown): unknown {
  return JSON.parse(JSON.stringify(router, (key, value) => (key === "summary" || key === "tags" ? undefined : value)));
}
