import type { WaveSettings, WaveSummary } from "@interrelate/contract";

/** Why something cannot be done to a wave, as a sentence for the facilitator; undefined when it can. */
type Refusal = string | undefined;

/** A wave among the waves of its work process. */
type Standing = Pick<WaveSummary, "id" | "name" | "status">;

/** What can be changed while people answer: nothing that they have been told or asked. */
const CHANGEABLE_WHILE_OPEN: readonly (keyof WaveSettings)[] = ["name", "target", "openLinks", "dailyLimit"];

/** Whether the next wave may be planned: names tell waves apart, and one draft at a time is enough. */
export function refusePlanning(name: string, waves: readonly Standing[]): Refusal {
  const same = waves.find((wave) => wave.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  if (same !== undefined) return `There is already a wave "${same.name}". Please choose another name.`;
  const draft = waves.find((wave) => wave.status === "draft");
  return draft && `The wave "${draft.name}" is planned already and has not been opened. Open that one first.`;
}

/** Whether a wave may be opened: a draft, and no other wave of its work process is open. */
export function refuseOpening(wave: Standing, waves: readonly Standing[]): Refusal {
  if (wave.status === "open") return `The wave "${wave.name}" is open already.`;
  if (wave.status === "closed") return `The wave "${wave.name}" has closed. Plan the next wave to ask again.`;
  const open = waves.find((other) => other.status === "open");
  return open && `The wave "${open.name}" is still open. Close it first: a work process has one open wave at a time.`;
}

/** Whether a wave may be closed: only an open one. */
export function refuseClosing(wave: Standing): Refusal {
  if (wave.status === "draft") return `The wave "${wave.name}" has not been opened, so there is nothing to close yet.`;
  if (wave.status === "closed") return `The wave "${wave.name}" has closed already. Nothing was changed.`;
  return undefined;
}

/** Whether a wave may be changed like this: a draft in everything, an open one in what nobody has been told. */
export function refuseChange(
  wave: Standing,
  settings: WaveSettings,
  waves: readonly Standing[],
  hasPeople: boolean,
): Refusal {
  if (wave.status === "closed")
    return `The wave "${wave.name}" has closed and stays as it was run. Nothing was changed.`;
  const named = settings.name?.toLocaleLowerCase();
  const same = waves.find(({ id, name }) => id !== wave.id && name.toLocaleLowerCase() === named);
  if (same !== undefined) return `There is already a wave "${same.name}". Please choose another name.`;
  if (wave.status === "draft") return undefined;
  const fixed = Object.entries(settings).filter(
    ([part, value]) => value !== undefined && !CHANGEABLE_WHILE_OPEN.some((each) => each === part),
  );
  if (fixed.length > 0)
    return `The wave "${wave.name}" is open: its questions and how they are asked stay as they are, and its closing date is changed with a note. Nothing was changed.`;
  if (settings.openLinks === false && !hasPeople)
    return "Nobody was invited in person, so without open links nobody could answer. Nothing was changed.";
  return undefined;
}

/** Whether the closing date of a wave may be changed with a note: only while it is open. */
export function refuseExtending(wave: Standing): Refusal {
  if (wave.status === "draft") return `The wave "${wave.name}" is a draft: set its dates among its settings.`;
  if (wave.status === "closed")
    return `The wave "${wave.name}" has closed. Open it again if its results have not been seen.`;
  return undefined;
}

/** What is known about a closed wave that somebody wants to open again. */
export type Reopening = {
  readonly waves: readonly (Standing & Pick<WaveSummary, "position">)[];
  /** No results of it have been published. */
  readonly unpublished: boolean;
  /** It was opened here, not imported. */
  readonly openedHere: boolean;
};

/**
 * Whether a closed wave may take answers again: while nobody has seen its results, because figures that were shown must
 * not change under people's eyes, and as long as it is the last one and nothing else is open.
 */
export function refuseReopening(
  wave: Standing & Pick<WaveSummary, "position">,
  { waves, unpublished, openedHere }: Reopening,
): Refusal {
  if (wave.status !== "closed") return `The wave "${wave.name}" has not closed, so there is nothing to open again.`;
  if (!openedHere) return `The answers of "${wave.name}" were imported. Nobody can answer it here.`;
  const later = waves.find(({ position, status }) => position > wave.position && status !== "draft");
  if (later !== undefined)
    return `The wave "${later.name}" came after it. An answer given now would belong to neither, so "${wave.name}" stays closed.`;
  if (!unpublished)
    return `The results of "${wave.name}" have been seen. Figures that were shown must not change under people's eyes, so it stays closed. Plan the next wave to ask again.`;
  return undefined;
}

/** Whether a wave may be removed: only a draft, which nobody has answered. */
export function refuseRemoving(wave: Standing): Refusal {
  if (wave.status === "draft") return undefined;
  return `The wave "${wave.name}" has been opened. What people answered is not thrown away with it; delete the whole effort if that is what you want.`;
}
