import type { OpenAPI } from "@orpc/contract";
import { schemaOutline } from "./schema-outline.ts";

/** One route of the API for people: what it is for, what it takes, what it gives and what can go wrong. */
export function operationSection(method: string, path: string, operation: OpenAPI.OperationObject): string {
  const open = operation.security?.length === 0 ? ' <span class="open">no sign-in needed</span>' : "";
  const id = operation.operationId ?? `${method}-${path}`;
  return `<section id="${escapeText(id)}"><h3><code><b>${method.toUpperCase()}</b> ${breakable(path)}</code></h3>
<p>${escapeText(operation.summary ?? "")}${open}</p>
${outlined("Takes", inputOf(operation))}${successes(operation)}${errors(operation)}</section>`;
}

/** A long path may break before its slashes, nowhere else. */
function breakable(path: string): string {
  return escapeText(path).replaceAll("/", "<wbr>/");
}

/** Text made safe inside HTML and its attributes. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function successes({ responses = {} }: OpenAPI.OperationObject): string {
  return Object.entries(responses)
    .filter(([status]) => Number(status) < 400)
    .map(([status, response]) => {
      const content = "content" in response ? response.content?.["application/json"] : undefined;
      return outlined(`Gives (${status})`, schemaOutline(content?.schema));
    })
    .join("");
}

function errors({ responses = {} }: OpenAPI.OperationObject): string {
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  if (statuses.length === 0) return "";
  const links = statuses.map((status) => `<a href="#error-${status}">${status}</a>`);
  return `<p class="errors">Errors: ${links.join(", ")}</p>`;
}

function inputOf({ parameters = [], requestBody }: OpenAPI.OperationObject): string {
  const lines = parameters.flatMap((parameter) => {
    if ("$ref" in parameter) return [];
    const optional = parameter.required === true ? "" : "?";
    return [`${parameter.name}${optional}: ${schemaOutline(parameter.schema)}  (in the ${parameter.in})`];
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
