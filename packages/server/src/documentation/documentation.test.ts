import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentationPages } from "./index.ts";
import { listPages } from "./shelves.ts";

describe("the documentation pages", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = fastify();
    await app.register(documentationPages);
  });
  afterAll(() => app.close());
  const get = (url: string) => app.inject({ method: "GET", url });

  test("every page of the guide and the methods opens, and no link between them is broken", async () => {
    const pages = await listPages();
    expect(pages.length).toBeGreaterThan(5);
    for (const { shelf, name, title } of pages) {
      const answer = await get(`/docs/${shelf}/${name}`);
      expect(answer.statusCode, `${shelf}/${name}`).toBe(200);
      expect(title, `${shelf}/${name} has no heading`).not.toBe("Untitled");
      for (const [, href] of answer.body.matchAll(/href="([^"]+)"/g)) {
        if (!href || /^(https?:|mailto:|#)/.test(href)) continue;
        const target = new URL(href, `http://docs/docs/${shelf}/${name}`).pathname;
        if (target.startsWith("/docs")) expect((await get(target)).statusCode, `${href} in ${shelf}/${name}`).toBe(200);
      }
    }
  });

  test("the first page lists them all", async () => {
    const { body } = await get("/docs");
    for (const { shelf, name } of await listPages()) expect(body).toContain(`/docs/${shelf}/${name}`);
  });

  test.each([
    "/docs/nope",
    "/docs/guide",
    "/docs/guide/no-such-page",
    "/docs/decisions/001",
    "/docs/guide/..%2F..%2Fpackage",
  ])("%s is not served", async (url) => expect((await get(url)).statusCode).toBe(404));
});
