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
  if (!wave)
    return {
      stands: "No wave has been planned yet",
      words: "Plan a wave to ask people how they experience each other's work.",
      action: "Plan a wave",
      to: "waves",
      wave,
    };
  if (wave.status === "draft")
    return {
      stands: `“${wave.name}” is ready to be opened`,
      words:
        "It is a draft that nobody sees. Look at the questions as people will see them, then open it and share the links.",
      action: "Preview and open it",
      to: "wave",
      wave,
    };
  if (wave.status === "open")
    return {
      stands: `“${wave.name}” is taking answers`,
      words: `Open since ${wave.openedOn ? longDay(wave.openedOn) : "today"}. Share the links and see who has answered; close it to see the results.`,
      action: "Share links and follow it",
      to: "wave",
      wave,
    };
  return {
    stands: `The results of “${wave.name}” can be seen`,
    words: "Look at the relational map before you show it to others, and choose one tie to talk about.",
    action: "See the relational map",
    to: "map",
    wave,
  };
}
