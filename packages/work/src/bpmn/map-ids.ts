import { isElementId } from "../maps/read-fields.ts";

/**
 * Ids for a map from those of a BPMN file, in the same order, all different: their own where a map can have them, else
 * one as close to it as it gets.
 *
 * @param fallback what elements without an id are called.
 */
export function mapIdsOf(ids: readonly string[], fallback: string): string[] {
  const taken = new Set(ids.filter(isElementId));
  return ids.map((id) => {
    if (isElementId(id)) return id;
    const free = freeId(closeTo(id || fallback), taken);
    taken.add(free);
    return free;
  });
}

const LONGEST = 64;

function closeTo(id: string): string {
  const letters = id.replace(/[^\w-]/g, "_");
  return (/^[A-Za-z_]/.test(letters) ? letters : `_${letters}`).slice(0, LONGEST);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `_${count}`;
    const candidate = id.slice(0, LONGEST - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}
