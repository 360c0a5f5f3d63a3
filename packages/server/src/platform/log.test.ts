import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import fastify from "fastify";
import pg from "pg";
import { expect, test } from "vitest";
import { createLog } from "./log.ts";

test("a failure of the database is logged without the values of the row it is about", async () => {
  const written = new PassThrough();
  const log = createLog("error", written);
  const failure = new pg.DatabaseError("violates a foreign key", 0, "error");
  Object.assign(failure, { code: "23503", table: "rating", detail: "Key (name)=(Ada)", where: "COPY rating, Ada" });
  log.error({ err: failure }, "A request failed.");
  fastify({ loggerInstance: log }).log.error({ err: new Error("outer", { cause: failure }) }, "Another failed.");
  written.end();
  const lines = await text(written);
  expect(lines).toContain('"code":"23503","table":"rating"');
  expect(lines).toContain("violates a foreign key");
  expect(lines).not.toContain("Ada");
});
