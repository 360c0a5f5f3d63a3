import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { frequencyPosition, openQuestions, proposeMapping } from "./rules.ts";

const OUR_HEADER = [
  "site",
  "respondent",
  "respondent_group",
  "rated_group",
  "item1",
  "item2",
  "item3",
  "item4",
  "item5",
  "item6",
  "item7",
];
const NAMED_HEADER = [
  "Wave",
  "Participant ID",
  "Rater group",
  "Rated Group",
  "Frequency",
  "Timeliness",
  "Accuracy",
  "Problem solving",
  "Shared goals",
  "Shared knowledge",
  "Mutual respect",
];

describe("proposeMapping", () => {
  test("recognises our own names, and asks how a numeric frequency column is coded", () => {
    const { proposed, questions } = proposeMapping(OUR_HEADER, [
      ["S1", "R1", "Nurses", "Nurses", "5", "3", "4", "3", "4", "4", "4"],
    ]);
    expect(proposed).toEqual({
      respondent: "respondent",
      respondentGroup: "respondent_group",
      ratedGroup: "rated_group",
      site: "site",
      wave: null,
      items: ["item1", "item2", "item3", "item4", "item5", "item6", "item7"],
      frequencyCoding: null,
      status: null,
    });
    expect(questions.map((question) => question.field)).toEqual(["frequencyCoding"]);
  });

  test("recognises dimension names and frequency labels, and then asks nothing", () => {
    const { proposed, questions } = proposeMapping(NAMED_HEADER, [
      ["1", "a", "Nurses", "Porters", "", "3", "4", "3", "4", "4", "4"],
      ["1", "a", "Nurses", "Nurses", "Just right", "3", "4", "3", "4", "4", "4"],
    ]);
    expect(questions).toEqual([]);
    expect(proposed).toMatchObject({
      respondent: "Participant ID",
      wave: "Wave",
      site: null,
      frequencyCoding: "labels",
    });
    expect(proposed.items).toEqual(NAMED_HEADER.slice(4));
  });

  test("proposes a status column that it can read, and leaves another kind of status alone", () => {
    const ours = proposeMapping([...OUR_HEADER, "works_with"], []).proposed.status;
    expect(ours?.column).toBe("works_with");
    expect(ours?.doesNotWorkWith).toContain("no");
    const row = (status: string) => ["S1", "R1", "N", "N", "", "", "", "", "", "", "", status];
    const said = proposeMapping([...OUR_HEADER, "Status"], [row("answered"), row("Does not work with")]).proposed
      .status;
    expect(said).toEqual({ column: "Status", doesNotWorkWith: ["Does not work with"] });
    expect(proposeMapping([...OUR_HEADER, "status"], [row("complete")]).proposed.status).toBeNull();
  });

  test("asks for every column that it does not find", () => {
    const fields = proposeMapping(["a", "b"], []).questions.map((question) => question.field);
    expect(fields).toEqual([
      "respondent",
      "respondentGroup",
      "ratedGroup",
      "items.0",
      "items.1",
      "items.2",
      "items.3",
      "items.4",
      "items.5",
      "items.6",
      "frequencyCoding",
    ]);
  });
});

test("openQuestions names columns that are not there, used twice or called the same", () => {
  const { proposed } = proposeMapping(OUR_HEADER, []);
  const mapping = { ...proposed, frequencyCoding: "scored" as const, ratedGroup: "respondent_group", site: "clinic" };
  const sentences = openQuestions([...OUR_HEADER, "respondent"], mapping);
  expect(sentences.map((question) => question.field)).toEqual(["respondent", "ratedGroup", "site"]);
});

// The scoring of the frequency item, 1/3/5/4/2 in the order of amount, is stated in the contract's instrument.
test("frequencyPosition turns every coding into the same order of amount", () => {
  const scores = INTERRELATE_RC_ITEMS.items[0]?.scores ?? [];
  const labels = ["not_nearly_enough", "Not enough", "just-right", "TOO OFTEN", "much_too_often"];
  for (const [index, label] of labels.entries()) {
    expect(frequencyPosition(label, "labels")).toBe(index + 1);
    expect(frequencyPosition(`${index + 1}`, "ordered")).toBe(index + 1);
    expect(frequencyPosition(`${scores[index]}`, "scored")).toBe(index + 1);
  }
  expect(frequencyPosition("2.5", "ordered")).toBeNull();
  expect(frequencyPosition("3", "labels")).toBeNull();
  expect(frequencyPosition("6", "scored")).toBeNull();
});
