import { readdir, readFile } from "node:fs/promises";
import { Marked } from "marked";

/** The folders of `docs` that are shown in the app; decisions are for developers and stay in the repository. */
export const SHELVES = ["guide", "methods", "operations"] as const;
export type Shelf = (typeof SHELVES)[number];

const DOCS = new URL("../../../../docs/", import.meta.url);

/** Every page that can be read, by shelf and then by title. */
export async function listPages(): Promise<{ shelf: Shelf; name: string; title: string }[]> {
  const shelves = await Promise.all(
    SHELVES.map(async (shelf) => {
      const files = (await readdir(new URL(`${shelf}/`, DOCS))).filter((file) => file.endsWith(".md"));
      return Promise.all(
        files.map(async (file) => ({
          shelf,
          name: file.slice(0, -".md".length),
          title: titleOf(await readFile(new URL(`${shelf}/${file}`, DOCS), "utf8")),
        })),
      );
    }),
  );
  return shelves.flatMap((pages) => pages.sort((a, b) => a.title.localeCompare(b.title, "en")));
}

/** One page as HTML, or null when there is none of that name. Links between pages lose their `.md`. */
export async function readPage(shelf: string, name: string): Promise<{ title: string; html: string } | null> {
  const pages = await listPages();
  const page = pages.find((each) => each.shelf === shelf && each.name === name);
  if (!page) return null;
  const source = await readFile(new URL(`${page.shelf}/${page.name}.md`, DOCS), "utf8");
  return { title: page.title, html: await markdown.parse(source) };
}

const markdown = new Marked({
  walkTokens(token) {
    if (token.type === "link") token.href = token.href.replace(/\.md(#|$)/, "$1");
  },
});

function titleOf(source: string): string {
  return /^#\s+(.+)$/m.exec(source)?.[1] ?? "Untitled";
}
