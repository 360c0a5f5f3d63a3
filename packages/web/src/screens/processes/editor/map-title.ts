import { processTitle } from "@interrelate/pictures";
import type { ReadProcess } from "../hand-offs/process-of.ts";
import { texts } from "./texts.ts";

/**
 * What a map shows, in a sentence: how many of its hand-offs run over ties that are settled weak where ties are shown,
 * else how much of it there is.
 */
export function mapTitle(name: string, process: ReadProcess, showsTies: boolean): string {
  const { steps } = process.content;
  const { title } = texts;
  if (steps.length === 0) return title.empty(name);
  if (process.handOffs.length === 0) return title.noHandOffs(name, steps.length);
  return showsTies ? processTitle(process) : title.handOffs(name, process.handOffs.length);
}
