import { expect, test } from "vitest";
import { schemaOutline } from "./schema-outline.ts";

test.each<[unknown, string]>([
  [{ type: "string" }, "string"],
  [{ type: "string", format: "uuid" }, "string (uuid)"],
  [{ const: true }, "true"],
  [{ enum: ["worker", "client"] }, '"worker" | "client"'],
  [{ anyOf: [{ type: "integer" }, { type: "null" }] }, "integer | null"],
  [{ type: "array", items: { anyOf: [{ type: "integer" }, { type: "null" }] } }, "(integer | null)[]"],
  [{ type: "array", prefixItems: [{ type: "number" }, { type: "number" }] }, "[number, number]"],
  [{ type: "object", additionalProperties: { type: "number" } }, "{ [name]: number }"],
  [{ $ref: "#/components/schemas/Problem" }, "Problem"],
  [{ type: "object", properties: {} }, "{}"],
  [undefined, ""],
])("%j is written %s", (schema, outline) => {
  expect(schemaOutline(schema)).toBe(outline);
});

test("an object has a field a line, optional ones marked, inner ones indented", () => {
  const name = { type: "string" };
  const inner = { type: "object", properties: { name }, required: ["name"] };
  const schema = { type: "object", properties: { name, sites: { type: "array", items: inner } }, required: ["name"] };
  expect(schemaOutline(schema)).toBe("{\n  name: string\n  sites?: {\n    name: string\n  }[]\n}");
});
