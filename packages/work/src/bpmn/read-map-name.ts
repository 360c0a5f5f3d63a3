import type { MapKind } from "@interrelate/contract";
import { nameOf } from "./exact-name.ts";
import { type BpmnElement, elementsOf, extensionOf, textOf } from "./moddle-element.ts";

const KINDS: readonly MapKind[] = ["current", "desired", "experiment"];

/** What a map that was exported from here is called and of which kind it is; null in a file of another program. */
export function readMapName(definitions: BpmnElement): { name: string; kind: MapKind } | null {
  for (const element of elementsOf(definitions, "rootElements")) {
    const own = extensionOf(element, "interrelate:Map");
    if (own === undefined) continue;
    const kind = KINDS.find((each) => each === textOf(own, "kind"));
    const name = nameOf(own, own).slice(0, LONGEST_NAME).trim();
    if (kind !== undefined && name !== "") return { name, kind };
  }
  return null;
}

/** As the contract's names. */
const LONGEST_NAME = 120;
