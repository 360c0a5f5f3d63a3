// Opens the kept pages of a sheet while there is no network, and sends what waits when it is back, also after the last
// page was closed. The network comes first: a kept page is older.

import { allKept, readKept, sheetOf } from "./kept-sheets.js";
import { sendAllKept } from "./sending.js";

/** How long a page may be under way before the kept one is shown, in milliseconds. */
const LATE = 4_000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(request, pathname));
  else if (pathname.startsWith("/survey/")) event.respondWith(openFile(request));
});

// Refused, it is asked for again by the browser.
addEventListener("sync", (event) =>
  event.waitUntil(
    sendAllKept().then((all) => {
      if (!all) throw new Error("Some answers could not be sent yet.");
    }),
  ),
);

async function openPage(request, pathname) {
  const network = fetch(request);
  const kept = await keptPage(pathname).catch(() => undefined);
  if (kept === undefined) return network;
  const late = new Promise((resolve) => setTimeout(resolve, LATE, undefined));
  const response = await Promise.race([network.catch(() => undefined), late]);
  // 502 to 504: a server in front of ours says that ours does not answer.
  return response === undefined || response.status >= 502 ? kept : response;
}

async function keptPage(pathname) {
  const own = await readKept(sheetOf(pathname));
  // A personal link stands before its sheets.
  const sheet = own?.pages?.[pathname] ? own : (await allKept()).find(({ pages }) => pages?.[pathname]);
  const page = sheet?.pages[pathname];
  if (page?.startsWith("/")) return Response.redirect(page, 303);
  return page && new Response(page, { headers: sheet.headers });
}

async function openFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}
