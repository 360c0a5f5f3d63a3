import { numberWord } from "../../ui/words.ts";

export const pictureTexts = {
  title: (shown: number, all: number, threshold: number) =>
    shown === 0
      ? "How answers come in, by day"
      : `${shown === all ? "Every workgroup has" : `${numberWord(shown)} of ${numberWord(all)} workgroups ${shown === 1 ? "has" : "have"}`} ${numberWord(threshold)} answers or more`.replace(
          /^./,
          (letter) => letter.toUpperCase(),
        ),
  empty: (threshold: number) =>
    `A line begins for a workgroup at the end of the first day on which it has ${numberWord(threshold)} answers.`,
  legend: (target: number | null, threshold: number) =>
    `Each line is what was told at the end of a day (midnight UTC), in steps of ${numberWord(threshold)}.${
      target === null ? "" : ` Dashed: the target of ${target} per cent.`
    }`,
  line: (name: string, answered: number, invited: number | null, day: string) =>
    `${name}: at least ${answered}${invited === null ? "" : ` of ${invited}`} had answered by the end of ${day}`,
  now: (answered: number, invited: number | null) => `at least ${answered}${invited === null ? "" : ` of ${invited}`}`,
  asTable: "The same as a table",
  day: "By the end of",
  told: (answered: number, threshold: number) => (answered === 0 ? `fewer than ${threshold}` : `at least ${answered}`),
};
