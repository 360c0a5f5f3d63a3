import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { type MethodPage, methodPage } from "./method-page.ts";

const CONTENTS = "virtual:methods";
const PAGE = "virtual:method/";
const WORDS = "virtual:method-words";
const FOLDER = path.resolve(import.meta.dirname, "../../../docs/methods");

/**
 * Puts every page of `docs/methods` into the app: the list of all under `virtual:methods`, each page as a file of its own
 * that is fetched when it is read, and the words to find them by under `virtual:method-words`.
 */
export function methodPages(): Plugin {
  return {
    name: "interrelate:method-pages",
    resolveId: (id) => (id === CONTENTS || id === WORDS || id.startsWith(PAGE) ? `\0${id}` : undefined),
    load(resolved) {
      if (!resolved.startsWith("\0virtual:method")) return undefined;
      const id = resolved.slice(1);
      const pages = readMethodPages();
      for (const { name } of pages) this.addWatchFile(path.join(FOLDER, `${name}.md`));
      if (id === CONTENTS) return contents(pages);
      if (id === WORDS) return `export default ${JSON.stringify(Object.fromEntries(pages.map(wordsOf)))}`;
      const page = pages.find(({ name }) => `${PAGE}${name}` === id);
      return page && `export default ${JSON.stringify({ html: page.html, headings: page.headings })}`;
    },
  };
}

/** All pages, by title. */
export function readMethodPages(folder = FOLDER): MethodPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => methodPage(file.slice(0, -".md".length), readFileSync(path.join(folder, file), "utf8")))
    .sort((one, other) => one.title.localeCompare(other.title, "en"));
}

function contents(pages: readonly MethodPage[]): string {
  const entries = pages.map(
    ({ name, title, summary, topic }) =>
      `{...${JSON.stringify({ name, title, summary, topic })}, load: () => import(${JSON.stringify(PAGE + name)})}`,
  );
  return `export default [${entries.join(",\n")}]`;
}

function wordsOf({ name, words }: MethodPage): [string, string] {
  return [name, words];
}
