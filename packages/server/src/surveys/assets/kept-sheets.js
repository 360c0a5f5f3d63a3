// What this browser keeps of answer sheets until the server has everything, each under its own address, so that nobody
// meets another's. A sheet is:
//   path      its address
//   pages     its pages by address, to open them without a network; an address in the place of a page leads there
//   headers   what those pages are served with
//   version   the script and the language that the pages were made for
//   at        the page that was open last
//   ratings   by workgroup, further by question: { value, unsent }, `unsent` being the number of the change, 0 once
//             the server has it
//   finish    the number of the change that finished the sheet, 0 before
//   changes   how many changes were made here
//   touched   when, in milliseconds

/** One sheet; undefined when nothing is kept of it. */
export function readKept(path) {
  return inStore("readonly", (sheets) => sheets.get(path));
}

/** All sheets of which something is kept here. */
export function allKept() {
  return inStore("readonly", (sheets) => sheets.getAll());
}

/**
 * Changes a sheet with nobody in between, and resolves when that is written: `alter` gets the sheet (an empty one where
 * there is none) and gives the new one, or undefined to forget it.
 */
export async function changeKept(path, alter) {
  let altered;
  await inStore(
    "readwrite",
    (sheets) => sheets.get(path),
    (found, sheets) => {
      altered = alter(found ?? { path, ratings: {}, further: {}, finish: 0, changes: 0 });
      if (altered === undefined) sheets.delete(path);
      else sheets.put({ ...altered, touched: Date.now() });
    },
  );
  return altered;
}

export function forgetKept(path) {
  return changeKept(path, () => undefined);
}

/** Everything about a sheet that the server has not acknowledged, by number of change. */
export function unsentNumbers({ ratings, further, finish }) {
  return [...Object.values(ratings), ...Object.values(further), { unsent: finish }]
    .map(({ unsent }) => unsent)
    .filter((unsent) => unsent > 0);
}

/** The address of the sheet that a page belongs to. */
export function sheetOf(pathname) {
  return pathname.split("/").slice(0, 4).join("/");
}

let opened;

/** Where a browser keeps nothing, or has no room or no luck, the memory of this page serves. */
async function inStore(mode, read, andThen) {
  opened ??= openKept().catch(() => undefined);
  const database = await opened;
  try {
    if (database !== undefined) return await inDatabase(database, mode, read, andThen);
  } catch {
    opened = Promise.resolve(undefined);
  }
  const { result } = read(memory);
  andThen?.(result, memory);
  return result;
}

function inDatabase(database, mode, read, andThen) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("sheets", mode);
    const sheets = transaction.objectStore("sheets");
    const request = read(sheets);
    request.onsuccess = () => andThen?.(request.result, sheets);
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

const inMemory = new Map();
const memory = {
  get: (path) => ({ result: inMemory.get(path) }),
  getAll: () => ({ result: [...inMemory.values()] }),
  put: (sheet) => inMemory.set(sheet.path, sheet),
  delete: (path) => inMemory.delete(path),
};

function openKept() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("survey", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("sheets", { keyPath: "path" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
