// Pages of a survey that ask nothing: the end, waiting for a network, and that a survey is over.

import { allKept, changeKept, readKept, sheetOf, unsentNumbers } from "./kept-sheets.js";
import { pauseAfter, sendAllKept, sendKept } from "./sending.js";

export function pageWithoutQuestions() {
  const page = document.querySelector("main").dataset;
  const copy = document.getElementById("copy");
  if (copy !== null && navigator.clipboard !== undefined) offerCopy(copy, document.getElementById("resume").href);
  if (page.waits !== undefined) waitForNetwork(page.waits);
  else if (page.over !== undefined || page.done !== undefined) sendAllKept().then(tidy);
  else sendAllKept();
}

/** The end of a sheet that waits on this phone; opened by its link before the end, it goes on where it was left. */
async function waitForNetwork(path, failures = 0) {
  const sheet = await readKept(path);
  if (sheet?.finish === 0 && sheet.at !== undefined) return location.replace(sheet.at);
  if ((await sendKept(path)) !== "failed") return location.replace(path);
  navigator.serviceWorker?.ready.then(({ sync }) => sync?.register("answers")).catch(() => undefined);
  const again = () => {
    clearTimeout(timer);
    removeEventListener("online", again);
    waitForNetwork(path, failures + 1);
  };
  const timer = setTimeout(again, pauseAfter(failures + 1));
  addEventListener("online", again);
}

/** Forgets what is kept of the sheet of this page, or of all sheets of its link, and waits for nothing. */
async function tidy() {
  const here = sheetOf(location.pathname);
  for (const { path } of await allKept())
    if (`${path}/`.startsWith(`${here}/`))
      await changeKept(path, (sheet) => (unsentNumbers(sheet).length > 0 ? sheet : undefined));
}

function offerCopy(button, address) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    button.textContent = button.dataset.copied;
  });
}
