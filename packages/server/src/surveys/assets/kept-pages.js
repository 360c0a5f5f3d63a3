// Keeps every page of a sheet on this phone, for the way underground.

import { changeKept, unsentNumbers } from "./kept-sheets.js";

export async function keepPages(path, sheet) {
  if (navigator.serviceWorker === undefined) return;
  const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map(({ href, src }) => href ?? src);
  const { lang, className } = document.documentElement;
  const version = [lang, className, ...files].join(" ");
  try {
    if (sheet?.version === version) return await keepPlace(path);
    await navigator.serviceWorker.register("/s/worker.js");
    const response = await fetch(`${path}/offline`);
    if (!response.ok) return;
    const { pages, headers } = await response.json();
    await (await caches.open("survey")).addAll(files);
    // The new pages show everything that the server has.
    await changeKept(path, (now) => ({
      ...now,
      ...{ pages, headers, version, at: location.pathname },
      ratings: unsentOf(now.ratings),
      further: unsentOf(now.further),
    }));
  } catch {
    // Without a network now, or without room on the phone, the survey goes on as long as its pages can be fetched.
  }
}

/** Remembers the page that is open, to open it again by the sheet's address. */
export function keepPlace(path) {
  return changeKept(path, (now) => {
    // Everything was sent in the meantime, and the copy is gone.
    if (now.pages === undefined && unsentNumbers(now).length === 0) return undefined;
    return { ...now, at: location.pathname };
  });
}

function unsentOf(parts) {
  return Object.fromEntries(Object.entries(parts).filter(([, { unsent }]) => unsent > 0));
}
