import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { joinedScript } from "./joined-script.ts";
import type { Assets } from "./page.ts";

/** A file that the survey pages load. */
export type AssetFile = {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
  /** Changes with the contents. */
  readonly version: string;
  readonly address: string;
};

const FOLDER = path.join(import.meta.dirname, "../assets");
const SCRIPT = "text/javascript; charset=utf-8";

const style = assetFile("survey.css", "text/css; charset=utf-8", readFileSync(path.join(FOLDER, "survey.css")));
const script = assetFile("survey.js", SCRIPT, joinedScript(path.join(FOLDER, "survey.js")));

/** The files by name. Their addresses change with their contents, so browsers may keep them for ever. */
export const ASSET_FILES: ReadonlyMap<string, AssetFile> = new Map([style, script].map((file) => [file.name, file]));

/** The addresses for a page's head. */
export const ASSETS: Assets = { style: style.address, script: script.address };

/** The survey's service worker, which browsers always ask for at the same address. */
export const WORKER: AssetFile = assetFile("worker.js", SCRIPT, joinedScript(path.join(FOLDER, "worker.js")));

function assetFile(name: string, type: string, body: Buffer): AssetFile {
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return { name, type, body, version, address: `/survey/${name}?v=${version}` };
}
