// Sends what is kept here to the server: in order, one request at a time, and only what was changed here, so that an
// older answer never takes the place of a newer one.

import { allKept, changeKept, forgetKept, readKept, unsentNumbers } from "./kept-sheets.js";

/** How long a request may take, and how long a sheet is kept that nobody goes on with, in milliseconds. */
const PATIENCE = 20_000;
const KEEPING = 7 * 24 * 60 * 60 * 1000;

/**
 * Sends what the server does not have of a sheet.
 *
 * @returns "saved" when it has everything, "over" when it takes none any more and the copy is deleted, else "failed".
 */
export function sendKept(path) {
  return alone(path, async () => {
    for (;;) {
      const sheet = await readKept(path);
      if (sheet === undefined || unsentNumbers(sheet).length === 0) return "saved";
      const outcome = await put(path, unsentParts(sheet));
      if (outcome === "over") await forgetKept(path);
      if (outcome !== "saved") return outcome;
      await changeKept(path, (now) => acknowledged(now, sheet));
    }
  });
}

/** Sends every sheet, and forgets those that lie here for long. @returns true when the server has everything. */
export async function sendAllKept() {
  let all = true;
  for (const sheet of await allKept()) {
    const isOld = unsentNumbers(sheet).length === 0 && sheet.touched < Date.now() - KEEPING;
    if (isOld) await forgetKept(sheet.path);
    else if ((await sendKept(sheet.path)) === "failed") all = false;
  }
  return all;
}

/** How long to wait after so many failures, in milliseconds; phones that failed together do not come back together. */
export function pauseAfter(failures) {
  return Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
}

let turn = Promise.resolve();

/** One at a time in this page; where the browser can, in all its pages and the worker. */
function alone(path, work) {
  const inTurn = () => (navigator.locks === undefined ? work() : navigator.locks.request(path, work));
  turn = turn.then(inTurn, inTurn);
  return turn;
}

function unsentParts({ ratings, further, finish }) {
  const unsent = (parts) =>
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, part]) => part.unsent > 0)
        .map(([id, part]) => [id, part.value]),
    );
  return { ratings: unsent(ratings), further: unsent(further), finished: finish > 0 };
}

/** The sheet as it is now, after the server has what was sent. What was changed since then is still to be sent. */
function acknowledged(now, sent) {
  const settle = (parts, had) =>
    Object.fromEntries(
      Object.entries(parts).map(([id, part]) => [id, part.unsent === had[id]?.unsent ? { ...part, unsent: 0 } : part]),
    );
  const settled = {
    ...now,
    ratings: settle(now.ratings, sent.ratings),
    further: settle(now.further, sent.further),
    finish: now.finish === sent.finish ? 0 : now.finish,
  };
  // A finished sheet that the server has leaves nothing behind here.
  return sent.finish > 0 && unsentNumbers(settled).length === 0 ? undefined : settled;
}

/** Believes the server alone: a hotel's or hospital's sign-in page in between may answer anything. */
async function put(path, parts) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(path, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parts),
      signal: patience.signal,
    });
    if (response.ok) return (await response.json()).saved === true ? "saved" : "failed";
    const isOurs = response.headers.get("content-type")?.startsWith("application/problem+json");
    return isOurs && [404, 410, 422].includes(response.status) ? "over" : "failed";
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}
