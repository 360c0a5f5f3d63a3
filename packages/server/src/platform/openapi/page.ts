import type { OpenAPI } from "@orpc/contract";
import { ERRORS } from "./errors.ts";
import { escapeText, operationSection } from "./operation-section.ts";
import { PAGE_STYLE } from "./page-style.ts";

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** The API's description as one page for people; nothing on it is fetched from elsewhere. */
export function apiPage(document: OpenAPI.Document): string {
  const operations = operationsOf(document);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const contents = tags.map((tag) => `<li><a href="#${anchor(tag)}">${escapeText(tag)}</a></li>`).join("");
  const sections = tags.map((tag) => {
    const inside = operations.filter((each) => each.tag === tag);
    const parts = inside.map(({ method, path, operation }) => operationSection(method, path, operation));
    return `<h2 id="${anchor(tag)}">${escapeText(tag)}</h2>${parts.join("")}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interrelate API</title><style>${PAGE_STYLE}</style></head>
<body><main><h1>Interrelate API <small>${escapeText(document.info.version)}</small></h1>
<p>${withCode(document.info.description ?? "")}</p>
<p><a href="/api/openapi.json">The same as OpenAPI ${escapeText(document.openapi)}</a>, for programs.
All addresses below begin with <code>/api</code>.</p>
<nav aria-label="Contents"><ul>${contents}<li><a href="#errors">Errors</a></li></ul></nav>
${sections.join("\n")}
<h2 id="errors">Errors</h2>
<dl>${Object.entries(ERRORS).map(errorEntry).join("")}</dl></main></body></html>`;
}

type Listed = { tag: string; method: string; path: string; operation: OpenAPI.OperationObject };

function operationsOf(document: OpenAPI.Document): Listed[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations?.[method];
      return operation === undefined ? [] : [{ tag: operation.tags?.[0] ?? "Other", method, path, operation }];
    }),
  );
}

function errorEntry([status, sentence]: [string, string]): string {
  return `<dt id="error-${status}">${status}</dt><dd>${withCode(sentence)}</dd>`;
}

function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

/** Words between backticks become code. */
function withCode(text: string): string {
  return escapeText(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
