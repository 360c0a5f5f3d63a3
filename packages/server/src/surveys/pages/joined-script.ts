import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * A script and the modules of its own folder that it imports as one plain script without comments: written as one idea
 * a file, fetched by one request, and understood by browsers whose workers know no modules. The modules stand before
 * whoever imports them, once; so no two may use a name for different things.
 */
export function joinedScript(file: string): Buffer {
  const parts: string[] = [];
  const seen = new Set<string>();
  const add = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    const text = readFileSync(module, "utf8");
    for (const [, imported = ""] of text.matchAll(IMPORT)) add(path.join(path.dirname(module), imported));
    parts.push(
      text
        .replace(IMPORT, "")
        .replace(/^export /gm, "")
        .replace(COMMENT, "")
        .replace(/^\n+/gm, ""),
    );
  };
  add(file);
  return Buffer.from(parts.join(""));
}

const IMPORT = /^import [^;]*? from "(\.\/[^"]+)";$/gm;
/** A comment that has its lines for itself. */
const COMMENT = /^ *(?:\/\/.*|\/\*\*[\s\S]*?\*\/)$/gm;
