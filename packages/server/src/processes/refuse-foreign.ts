import { mapFlow, mapStep, id as workgroupId } from "@interrelate/contract";
import { MAP_LIMITS } from "@interrelate/work";
import * as Y from "yjs";
import * as z from "zod";
import { ChangesRefused } from "./changes-refused.ts";

/** What may stand in each part of the shared document. */
const PARTS = {
  lanes: { key: workgroupId, fields: z.strictObject({ position: z.number() }) },
  steps: { key: mapStep.shape.id, fields: z.strictObject(mapStep.omit({ id: true }).shape) },
  flows: { key: mapFlow.shape.id, fields: z.strictObject(mapFlow.omit({ id: true }).shape) },
} as const;

/**
 * Refuses a shared document that holds anything but lanes, steps and flows with their fields. Reading passes over what
 * does not belong there, so that it would stay, unseen, and go to everybody who opens the map.
 *
 * @throws ChangesRefused
 */
export function refuseForeign(doc: Y.Doc): void {
  for (const name of doc.share.keys()) if (!(name in PARTS)) throw foreign();
  for (const [name, { key, fields }] of Object.entries(PARTS)) {
    const part = doc.getMap(name);
    if (hasList(part)) throw foreign();
    if (part.size > MAP_LIMITS[name as keyof typeof PARTS]) throw tooMany(name);
    for (const [id, element] of part.entries()) {
      if (!key.safeParse(id).success || !(element instanceof Y.Map) || hasList(element)) throw foreign();
      const read = fields.safeParse(Object.fromEntries(element.entries()));
      if (!read.success) throw broken(read.error);
    }
  }
}

/** Every shared type can hold a list beside its entries, which nobody would see in a map. */
function hasList({ _start }: Y.Map<unknown>): boolean {
  return _start !== null;
}

function foreign(): ChangesRefused {
  return new ChangesRefused(
    "invalid",
    "These changes hold something that is no part of a process map, so nothing was kept. Please load the page again.",
  );
}

function tooMany(name: string): ChangesRefused {
  const most = MAP_LIMITS[name as keyof typeof MAP_LIMITS];
  return new ChangesRefused(
    "invalid",
    `A map has at most ${most} ${name}, and with these changes there would be more. Nothing was kept; please remove some, or split the map in two.`,
  );
}

function broken({ issues: [issue] }: z.ZodError): ChangesRefused {
  const where = issue?.path.join(".") ?? "";
  return new ChangesRefused(
    "invalid",
    `Nothing was kept, because a part of the map is not as it should be: ${issue?.message ?? ""} (${where}) Please load the page again.`,
  );
}
