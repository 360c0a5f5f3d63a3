import { readFileSync } from "node:fs";

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

/** The version of the command line and of what it runs, such as `0.1.0`. */
export const VERSION = manifest.version;
