import type { Auth } from "./auth.ts";

/** Signs somebody in whom a one-time key named. */
export async function openSession(auth: Auth, userId: string, { requestHeaders, setCookie }: Place): Promise<void> {
  const { headers } = await auth.api.openSessionByKey({
    body: { userId },
    headers: requestHeaders,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) setCookie(cookie);
}

/** What opening a session needs of a request. */
type Place = { readonly requestHeaders: Headers; readonly setCookie: (cookie: string) => void };
