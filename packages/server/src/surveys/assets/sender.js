// Keeps the answers of the page that is open, sends them, says how far that is, and leaves the page when it may be left.

import { changeKept, readKept } from "./kept-sheets.js";
import { pauseAfter, sendKept } from "./sending.js";

/** How long somebody who leaves a page waits for the server before a kept page is opened, in milliseconds. */
const LEAVING = 3_000;

/** @param words the form, whose data says how the states are called. */
export function createSender(path, words) {
  let kept = Promise.resolve();
  let changes = 0;
  let failures = 0;
  let timer = 0;
  let saved = 0;
  let goOn;

  addEventListener("beforeunload", (event) => {
    if (failures > 0 && !isWorking()) event.preventDefault();
  });
  return { keep, send, leave, whenSaved, isSaved: () => saved === changes };

  function keep({ ratings = {}, further = {} }, finishes) {
    goOn = undefined;
    changes += 1;
    if (failures === 0) show("saving");
    kept = changeKept(path, (sheet) => {
      const number = sheet.changes + 1;
      const numbered = (parts) =>
        Object.fromEntries(Object.entries(parts).map(([id, value]) => [id, { value, unsent: number }]));
      return {
        ...sheet,
        changes: number,
        ratings: { ...sheet.ratings, ...numbered(ratings) },
        further: { ...sheet.further, ...numbered(further) },
        finish: finishes ? number : sheet.finish,
      };
    });
    kept.then(send);
  }

  async function send() {
    clearTimeout(timer);
    const upTo = changes;
    const outcome = await sendKept(path);
    // What was given in the meantime has its own turn.
    if (upTo !== changes) return outcome;
    if (outcome === "over") location.replace(location.href);
    else if (outcome === "saved") {
      failures = 0;
      saved = upTo;
      show("saved");
      const work = goOn;
      goOn = undefined;
      work?.();
    } else await tryLater();
    return outcome;
  }

  async function tryLater() {
    failures += 1;
    timer = setTimeout(send, pauseAfter(failures));
    show(isWorking() ? "onPhone" : "notSaved", true);
    if (isWorking()) (await navigator.serviceWorker.ready).sync?.register("answers").catch(() => undefined);
  }

  function whenSaved(work) {
    goOn = work;
    return send();
  }

  /** Opens another page of the sheet once the server has everything; without it, as soon as a kept one can be opened. */
  async function leave(to) {
    await kept;
    const opening = () => location.assign(to);
    const sent = navigator.onLine ? whenSaved(opening) : undefined;
    const outcome = await Promise.race([sent, new Promise((go) => setTimeout(go, LEAVING))]);
    if (outcome === "saved" || outcome === "over") return;
    goOn = opening;
    if (isWorking() && (await readKept(path))?.pages?.[to] !== undefined) opening();
    else tryLater();
  }

  function show(word, isTrouble = false) {
    const status = document.getElementById("status");
    const text = words.dataset[word] + (word === "saved" ? " ✓" : "");
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle("trouble", isTrouble);
  }
}

/** Whether kept pages open without a network: only over https, or on this machine, do browsers allow that. */
function isWorking() {
  return Boolean(navigator.serviceWorker?.controller);
}
