import type { Effort, WaveSummary } from "@interrelate/contract";
import { longDay } from "../../ui/words.ts";

/** Where an effort stands, as a sentence, and the one thing to do next. */
export interface NextStep {
  stands: string;
  words: string;
  action: string;
  to: "wave" | "map" | "waves";
  wave: WaveSummary | null;
}

/** Reads the next step off the latest wave: preview and open a draft, follow an open one, look at a closed one. */
export function nextStep(effort: Effort): NextStep {
  const wave = effort.workProcess.waves.toSorted((one, other) => other.position - one.position)[0] ?? null;
  const process = effort.workProcess.name;
  if (!wave)
    return {
      stands: `${process} has no wave yet`,
      words: "Plan a wave to ask people how they experience each other's work.",
      action: "Plan a wave",
      to: "waves",
      wave,
    };
  if (wave.status === "draft")
    return {
      stands: `${process} is ready to be asked about`,
      words: `${wave.name} is a draft. See the questions as people will see them, then open it and share the links.`,
      action: `Preview and open ${wave.name}`,
      to: "wave",
      wave,
    };
  if (wave.status === "open")
    return {
      stands: `${wave.name} of ${process} is taking answers`,
      words: `Open since ${wave.openedOn ? longDay(wave.openedOn) : "today"}. Share the links and see who has answered; close it to see the results.`,
      action: `Go to ${wave.name}`,
      to: "wave",
      wave,
    };
  return {
    stands: `${wave.name} of ${process} can be seen`,
    words: "Look at the relational map before you show it to others, and choose one tie to talk about.",
    action: "See the relational map",
    to: "map",
    wave,
  };
}
