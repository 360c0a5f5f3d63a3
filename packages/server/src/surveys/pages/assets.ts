import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Assets } from "./page.ts";

/** A file that the survey pages load. */
export type AssetFile = {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
  readonly address: string;
};

const FOLDER = path.join(import.meta.dirname, "../assets");

const style = assetFile("survey.css", "text/css; charset=utf-8");
const script = assetFile("survey.js", "text/javascript; charset=utf-8");

/** The files by name. Their addresses change with their contents, so browsers may keep them for ever. */
export const ASSET_FILES: ReadonlyMap<string, AssetFile> = new Map([style, script].map((file) => [file.name, file]));

/** The addresses for a page's head. */
export const ASSETS: Assets = { style: style.address, script: script.address };

function assetFile(name: string, type: string): AssetFile {
  const body = readFileSync(path.join(FOLDER, name));
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return { name, type, body, address: `/survey/${name}?v=${version}` };
}
