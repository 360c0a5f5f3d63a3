import type { InTracks } from "@interrelate/work";
import { fileName } from "../results/file-name.ts";
import type { ShownResults } from "../results/use-wave-results.ts";
import { texts } from "./texts.ts";

/** The name of a downloaded file: both efforts and rounds, and what is in it. */
export function alignmentFile(picture: string, { leadership, frontLine }: InTracks<ShownResults>): string {
  return fileName(`${picture} ${leadership.effort.name} ${leadership.wave.name}`, frontLine);
}

/** Where the figures of a downloaded picture come from. */
export function sourceWords({ leadership, frontLine }: InTracks<ShownResults>): string {
  const { name, synthetic } = frontLine.organization;
  return texts.source(name, [leadership.effort.name, frontLine.effort.name], synthetic);
}
