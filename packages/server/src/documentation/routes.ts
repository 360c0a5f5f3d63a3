import type { FastifyInstance } from "fastify";
import { DOCUMENTATION_STYLE, documentationPage } from "./page.ts";
import { listPages, readPage, type Shelf } from "./shelves.ts";

/**
 * The guide and the method pages of this very version, readable at `/docs`: every number in the app links to
 * the page that says how it is computed. They are the repository's own files and hold no one's data, so they
 * need no signing in.
 */
export async function documentationPages(app: FastifyInstance): Promise<void> {
  app.get("/docs", async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(documentationPage("Documentation", await contents())),
  );

  app.get("/docs/style.css", async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(DOCUMENTATION_STYLE),
  );

  app.get<{ Params: { shelf: string; page?: string } }>("/docs/:shelf/:page?", async (request, reply) => {
    const page = await readPage(request.params.shelf, request.params.page ?? "");
    if (!page) {
      const sorry = `<h1>There is no such page</h1><p>These are the pages there are.</p>${await contents()}`;
      return reply.code(404).type("text/html; charset=utf-8").send(documentationPage("Not found", sorry));
    }
    return reply.type("text/html; charset=utf-8").send(documentationPage(page.title, page.html));
  });
}

const SHELF_TITLES: Record<Shelf, string> = {
  guide: "Guide",
  methods: "How every number is computed",
  operations: "Running a server",
};

async function contents(): Promise<string> {
  const pages = await listPages();
  const lists = Object.entries(SHELF_TITLES).map(([shelf, title]) => {
    const links = pages
      .filter((page) => page.shelf === shelf)
      .map((page) => `<li><a href="/docs/${page.shelf}/${page.name}">${page.title}</a></li>`);
    return `<h2>${title}</h2><ul>${links.join("")}</ul>`;
  });
  return `<h1>Documentation</h1>${lists.join("")}`;
}
