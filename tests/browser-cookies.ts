/** A session's `cookie` header as the cookies a browser context takes. */
export function browserCookies(cookie: string, url: string): { name: string; value: string; url: string }[] {
  return cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
