import type { WaveSummary } from "@interrelate/contract";

/** Why something cannot be done to a wave, as a sentence for the facilitator; undefined when it can. */
type Refusal = string | undefined;

/** A wave among the waves of its work process. */
type Standing = Pick<WaveSummary, "id" | "name" | "status">;

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
  if (wave.status === "closed")
    return `The wave "${wave.name}" has closed, and its answers stay as they are. Plan the next wave to ask again.`;
  const open = waves.find((other) => other.status === "open");
  return open && `The wave "${open.name}" is still open. Close it first: a work process has one open wave at a time.`;
}

/** Whether a wave may be closed: only an open one. */
export function refuseClosing(wave: Standing): Refusal {
  if (wave.status === "draft") return `The wave "${wave.name}" has not been opened, so there is nothing to close yet.`;
  if (wave.status === "closed") return `The wave "${wave.name}" has closed already. Nothing was changed.`;
  return undefined;
}
