import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { readWide } from "./preview-wide.ts";
import { NOTHING_KNOWN } from "./testing/look-at.ts";

const GROUPS = ["A-team", "B-team"];

test.each(INTERRELATE_RC_ITEMS.languages)(
  "our own questions, asked elsewhere in the language %s, are understood without a question",
  async (language) => {
    const items = INTERRELATE_RC_ITEMS.items.map(({ question, answers }) => ({
      question: (question[language] ?? question.en ?? "").replaceAll("{process}", "X"),
      answers: answers[language] ?? answers.en ?? [],
    }));
    const header = [
      "Timestamp",
      "role",
      ...items.flatMap(({ question }) => GROUPS.map((group) => `${question} [${group}]`)),
    ];
    const rows = [0, 1, 2, 3, 4].map((position) => [
      "2026-05-04",
      GROUPS[position % 2],
      ...items.flatMap(({ answers }) => GROUPS.map(() => answers[position] ?? "")),
    ]);
    const text = [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
    const source = { bytes: Buffer.from(text), dictionary: null };
    const { preview, ratings } = await readWide(source, null, NOTHING_KNOWN);
    expect(preview.questions).toEqual([]);
    expect(ratings?.answers).toEqual([1, 2, 3, 4, 5].flatMap((position) => Array(14).fill(position)));
  },
);
