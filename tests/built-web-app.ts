import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The folder of the built web app, which `npm test` builds before the tests.
 *
 * @throws Error when it has not been built.
 */
export function builtWebApp(): string {
  const folder = path.resolve(import.meta.dirname, "../packages/web/dist");
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new Error("The web app has not been built: run the tests by `npm test`, or `npm run build` first.");
  }
  return folder;
}
