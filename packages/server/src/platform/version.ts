import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const manifest = path.join(import.meta.dirname, "../../package.json");

/** This version of the product, such as `0.1.0`. */
export const VERSION = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8"))).version;
