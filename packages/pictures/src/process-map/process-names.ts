import type { MapStep } from "@interrelate/contract";
import { inSentence } from "../sentences/in-sentence.ts";
import type { ProcessPicture } from "./process-picture.ts";

const NOUNS: Record<MapStep["kind"], string> = {
  start: "start",
  task: "task",
  decision: "decision",
  wait: "wait",
  end: "end",
};

/** The name of a workgroup, at the start of a sentence or inside it. */
export function groupName(
  { workgroups }: Pick<ProcessPicture, "workgroups">,
  id: string,
  place: "start" | "inside" = "inside",
): string {
  const name = workgroups.find((workgroup) => workgroup.id === id)?.name ?? "A workgroup that is gone";
  return place === "inside" ? inSentence(name) : name;
}

/** What a step is called in a sentence, also when it has no name. */
export function stepName({ name, kind }: MapStep): string {
  return name === "" ? `a ${NOUNS[kind]} without a name`.replace(/^a end/, "an end") : `“${name}”`;
}
