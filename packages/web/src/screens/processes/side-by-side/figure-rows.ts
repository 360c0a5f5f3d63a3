import { durationWords } from "@interrelate/pictures";
import type { ReadProcess } from "../hand-offs/process-of.ts";
import { texts } from "./texts.ts";

/** One figure of two maps in words: "31 h", "20 h", "11 h less". */
export interface FigureRow {
  name: string;
  before: string;
  after: string;
  difference: string;
}

/** What can be counted and timed in two maps of the same work; a time that one of them does not tell has no difference. */
export function figureRows(before: ReadProcess, after: ReadProcess): FigureRow[] {
  const counts = (name: string, count: (of: ReadProcess) => number) => {
    const [was, is] = [count(before), count(after)];
    return { name, before: String(was), after: String(is), difference: change(is - was, String, texts.fewer) };
  };
  const times = (name: string, minutes: (of: ReadProcess) => number | null) => {
    const [was, is] = [minutes(before), minutes(after)];
    const difference = was === null || is === null ? texts.unknown : change(is - was, durationWords, texts.less);
    return { name, before: time(was), after: time(is), difference };
  };
  const { rows } = texts;
  return [
    counts(rows.steps, ({ content }) => content.steps.length),
    counts(rows.handOffs, ({ handOffs }) => handOffs.length),
    counts(rows.weak, ({ handOffs }) => handOffs.filter(isSettledWeak).length),
    counts(rows.unseen, ({ handOffs }) => handOffs.filter(({ tie }) => tie.state !== "shown").length),
    times(rows.lead, ({ stream }) => stream.leadMinutes),
    times(rows.touch, ({ stream }) => stream.touchMinutes),
    times(rows.waiting, ({ stream }) => stream.waitMinutes),
  ];
}

function isSettledWeak({ tie }: ReadProcess["handOffs"][number]): boolean {
  return tie.state === "shown" && tie.band === "weak" && !tie.uncertain;
}

function time(minutes: number | null): string {
  return minutes === null ? texts.unknown : durationWords(minutes);
}

function change(difference: number, words: (size: number) => string, less: (size: string) => string): string {
  if (difference === 0) return texts.same;
  return difference < 0 ? less(words(-difference)) : texts.more(words(difference));
}
