import { DEFAULT_MIN_ITEMS, type Effort, INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";
import { readWave, type StoredWave } from "./store.ts";

/** How a wave is run, apart from its dates. */
export type Settings = Omit<StoredWave, "effortId">;

/** How the next wave of an effort is run unless somebody says otherwise: as its latest one. Needs the role `ir_app`. */
export async function nextSettings(open: Transaction<Tables>, { workProcess }: Effort): Promise<Settings> {
  const last = workProcess.waves.at(-1);
  const before = last && (await readWave(open, last.id));
  if (before === undefined) return FIRST_SETTINGS;
  const { effortId: _, ...settings } = before;
  return settings;
}

const FIRST_SETTINGS: Settings = {
  minItems: DEFAULT_MIN_ITEMS,
  instrument: INTERRELATE_RC_ITEMS,
  layout: "workgroup",
  target: null,
  openLinks: true,
  dailyLimit: null,
  questions: [],
};
