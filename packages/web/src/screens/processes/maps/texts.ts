import type { MapKind } from "@interrelate/contract";
import { counted } from "../../../ui/words.ts";

/** The words of the list of process maps. */
export const texts = {
  title: (count: number, process: string) =>
    count === 0 ? `${process} has no process map yet` : `${counted(count, "map", "maps")} of ${process}`,
  subtitle: "A map shows who does what, and where work is handed from one workgroup to another.",
  howToDraw: "Draw the work as it is first; then as it should be, and each experiment on the way.",
  kinds: { current: "Current state", desired: "Desired state", experiment: "Experiment" } satisfies Record<
    MapKind,
    string
  >,
  changed: (when: string) => `changed ${when}`,
  begin: "Begin a map",
  beginTitle: "Begin a map",
  name: "Name",
  kind: "What it shows",
  from: "Begin with",
  fromEmpty: "Empty lanes for every workgroup",
  fromCopy: (name: string) => `A copy of “${name}”`,
  suggested: (kind: MapKind, process: string) =>
    ({ current: `${process} today`, desired: `${process} as it should be`, experiment: `An experiment` })[kind],
  yes: "Begin and draw",
  failed: "The map was not begun",
  failedKept: "Nothing was changed; what you wrote is still here.",
  rename: "Rename",
  renameLabel: (name: string) => `Rename ${name}`,
  renameTitle: (name: string) => `Rename “${name}”`,
  renameYes: "Rename",
  renameFailed: "The map was not renamed",
  remove: "Remove",
  removeLabel: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” was removed.`,
  removeFailed: "The map was not removed",
  restore: "Undo",
  restoreFailed: "The map was not brought back",
  restoreKept: "It is still kept; please try again.",
  kept: "It is as it was.",
};
