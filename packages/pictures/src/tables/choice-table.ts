import { type ChoiceQuestion, partWords } from "../figures/choice-bars.ts";
import { numberColumn, type Table, textColumn } from "./table.ts";

/** Answers to questions with choices as a table: a row for each part that is told, or for each side that is hidden. */
export function choiceTable(questions: readonly ChoiceQuestion[]): Table {
  return {
    columns: [
      textColumn("Question"),
      textColumn("Who"),
      numberColumn("Answered", 0),
      textColumn("Chose"),
      numberColumn("People", 0),
    ],
    rows: questions.flatMap(({ question, choices, rows }) =>
      rows.flatMap(({ label, people, parts }) =>
        parts.length === 0
          ? [[question, label, people, "hidden", null]]
          : parts.map((part) => [question, label, people, partWords(part.choices, choices), part.people]),
      ),
    ),
  };
}
