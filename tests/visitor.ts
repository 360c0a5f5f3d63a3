/** Somebody's browser: it keeps the cookies that a server sets. */
export type Browser = {
  /** Sends a request with JSON, when there is a body. */
  readonly ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** The cookies kept so far. */
  readonly cookies: () => ReadonlyMap<string, string>;
};

/** Opens a browser at a server's address, with cookies from earlier when there are any. */
export function browserAt(url: string, earlier: ReadonlyMap<string, string> = new Map()): Browser {
  const kept = new Map(earlier);
  const ask: Browser["ask"] = async (method, path, body, more = {}) => {
    const headers = new Headers(more);
    if (kept.size > 0) headers.set("cookie", [...kept].map(([name, value]) => `${name}=${value}`).join("; "));
    if (body !== undefined) headers.set("content-type", "application/json");
    const content = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(url + path, { method, headers, body: content, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) keep(kept, cookie);
    return answer;
  };
  return { ask, cookies: () => kept };
}

function keep(kept: Map<string, string>, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split("; ");
  const at = pair.indexOf("=");
  const isOver = attributes.includes("Max-Age=0");
  if (isOver) kept.delete(pair.slice(0, at));
  else kept.set(pair.slice(0, at), pair.slice(at + 1));
}
