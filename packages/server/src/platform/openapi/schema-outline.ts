/**
 * Writes a JSON Schema the way people write shapes: `{ name: string, people: (integer | null)[] }`, one field a line.
 * Limits of length and size are left to the machine-readable description.
 */
export function schemaOutline(schema: unknown, indent = ""): string {
  if (!isRecord(schema)) return "";
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? "";
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return choices.map((choice) => schemaOutline(choice, indent)).join(" | ");
  if (schema.type === "array") return arrayOutline(schema, indent);
  if (isRecord(schema.properties)) return objectOutline(schema, schema.properties, indent);
  if (isRecord(schema.additionalProperties)) {
    return `{ [name]: ${schemaOutline(schema.additionalProperties, indent)} }`;
  }
  return plainOutline(schema);
}

type Fields = Readonly<Record<string, unknown>>;

function objectOutline(schema: Fields, properties: Fields, indent: string): string {
  const inner = `${indent}  `;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const lines = Object.entries(properties).map(([name, value]) => {
    const optional = required.includes(name) ? "" : "?";
    return `${inner}${name}${optional}: ${schemaOutline(value, inner)}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

function arrayOutline(schema: Fields, indent: string): string {
  if (Array.isArray(schema.prefixItems)) {
    return `[${schema.prefixItems.map((item) => schemaOutline(item, indent)).join(", ")}]`;
  }
  const item = schemaOutline(schema.items, indent);
  return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
}

function plainOutline(schema: Fields): string {
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : String(schema.type ?? "anything");
  return typeof schema.format === "string" ? `${type} (${schema.format})` : type;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
