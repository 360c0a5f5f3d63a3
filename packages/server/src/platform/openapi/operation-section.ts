import type { OpenAPI } from "@orpc/contract";
import { schemaOutline } from "./schema-outline.ts";

/** One route of the API for people: what it is for, what it takes, what it gives and what can go wrong. */
export function operationSection(method: string, path: string, operation: OpenAPI.OperationObject): string {
  const open = operation.security?.length === 0 ? ' <span class="open">no sign-in needed</span>' : "";
  const id = operation.operationId ?? `${method}-${path}`;
  return `<section id="${escapeText(id)}"><h3><code><b>${method.toUpperCase()}</b> ${escapeText(path)}</code></h3>
<p>${escapeText(operation.summary ?? "")}${open}</p>
${outlined("Takes", inputOf(operation))}${Object.entries(operation.responses ?? {})
  .map(answer)
  .join("")}</section>`;
}

/** Text made safe inside HTML and its attributes. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type Described = OpenAPI.ReferenceObject | OpenAPI.ResponseObject;

function answer([status, response]: [string, Described]): string {
  if ("$ref" in response) return "";
  if (Number(status) >= 400) return `<p class="error"><b>${status}</b> ${escapeText(response.description)}</p>`;
  return outlined(`Gives (${status})`, schemaOutline(response.content?.["application/json"]?.schema));
}

function inputOf({ parameters = [], requestBody }: OpenAPI.OperationObject): string {
  const lines = parameters.flatMap((parameter) => {
    if ("$ref" in parameter) return [];
    const optional = parameter.required === true ? "" : "?";
    return [`${parameter.name}${optional}: ${schemaOutline(parameter.schema)}   in the ${parameter.in}`];
  });
  if (requestBody !== undefined && "content" in requestBody) {
    lines.push(schemaOutline(requestBody.content["application/json"]?.schema));
  }
  return lines.join("\n");
}

function outlined(title: string, outline: string): string {
  if (outline === "") return "";
  return `<details><summary>${title}</summary><pre tabindex="0">${escapeText(outline)}</pre></details>`;
}
