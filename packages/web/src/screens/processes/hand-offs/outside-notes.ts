import { durationWords } from "@interrelate/pictures";
import type { ReadProcess } from "./process-of.ts";
import { streamTexts as texts } from "./texts.ts";

/**
 * What the times of a map leave out, in sentences: "Not in these times, because it comes only when the work goes back:
 * “Wait for bed”, 4 h." Steps and flows are named with their times.
 */
export function outsideNotes({ content, stream }: Pick<ReadProcess, "content" | "stream">): string[] {
  const stepName = (id: string) => {
    const step = content.steps.find((each) => each.id === id);
    if (step === undefined) return [];
    return [step.name ? texts.step(step.name) : texts.unnamed(step.kind)];
  };
  const timed = (id: string) => {
    const step = content.steps.find((each) => each.id === id);
    const flow = content.flows.find((each) => each.id === id);
    const [from = "", to = ""] = flow ? [flow.from, flow.to].flatMap(stepName) : [];
    return texts.timed(stepName(id)[0] ?? texts.flow(from, to), durationWords((step ?? flow)?.minutes ?? 0));
  };
  const { onlyBack, offWays } = stream;
  return [
    ...(onlyBack.length === 0 ? [] : [texts.onlyBack(onlyBack.map(timed))]),
    ...(offWays.length === 0 ? [] : [texts.offWays(offWays.map(timed))]),
  ];
}
