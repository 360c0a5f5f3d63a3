import { type AnswerMeaning, type WideMapping, WORKS_WITH } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readImport } from "../preview.ts";
import type { RatingsToImport } from "../ratings-to-import.ts";
import { bytesOf } from "../read-csv.ts";
import { readWide } from "./preview-wide.ts";
import {
  type ExportForm,
  googleFormsExport,
  limeSurveyExport,
  longFile,
  qualtricsExport,
  redcapExport,
  type SurveyAnswers,
} from "./testing/export-writers.ts";
import { NOTHING_KNOWN } from "./testing/look-at.ts";

const NAMES = ["Nurses", "Physicians", "Physical therapists", "Case managers", "Porters", "Families, at home", "Ärzte"];

const rating = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const survey: fc.Arbitrary<SurveyAnswers> = fc
  .subarray(NAMES, { minLength: 2, maxLength: 5 })
  .chain((groups) =>
    fc.record({
      groups: fc.constant(groups),
      people: fc
        .array(
          fc.record({
            group: fc.constantFrom(...groups),
            site: fc.constantFrom("North", "=South", "West; wing"),
            answers: fc.array(rating, { minLength: groups.length, maxLength: groups.length }),
          }),
          { minLength: 2, maxLength: 8 },
        )
        .map((people) => people.map((person, index) => ({ ...person, id: `R_${index}` }))),
    }),
  )
  // Somebody of every workgroup answers every scale in full, so that each value stands somewhere.
  .map(({ groups, people }) => ({
    groups,
    people: [
      ...groups.flatMap((group, at) =>
        [1, 2, 3, 4, 5].map((answer) => ({
          id: `S_${at}_${answer}`,
          group,
          site: "North",
          answers: groups.map(() => Array<number>(7).fill(answer)),
        })),
      ),
      ...people,
    ],
  }));
const form: fc.Arbitrary<ExportForm> = fc.record({
  orientation: fc.constantFrom("matrixPerGroup", "matrixPerItem"),
  values: fc.constantFrom("labels", "codes"),
  delimiter: fc.constantFrom(",", ";", "\t"),
});

/** Ratings without the order in which a file has them. */
function asRead(ratings: RatingsToImport): string[] {
  return ratings.sheet
    .map((sheet, index) => {
      const { respondent, group, site } = ratings.sheets[sheet]!;
      const given = ratings.answers.slice(7 * index, 7 * index + 7);
      const names = [
        ratings.respondents[respondent],
        ratings.workgroups[group],
        ratings.workgroups[ratings.rated[index]!],
      ];
      return [...names, ratings.sites[site], ratings.worksWith[index], ...given].join("|");
    })
    .toSorted();
}

async function expected(answers: SurveyAnswers): Promise<string[]> {
  const { ratings, preview } = await readImport(bytesOf(longFile(answers)), null);
  expect(preview.outcome?.rejected).toEqual([]);
  return asRead(ratings!);
}

type Say = (mapping: WideMapping, values: { value: string; item: number }[]) => WideMapping;

/** Reads an export as proposed; `say` answers what is asked. */
async function read(text: string, dictionary: string | null, tool: string, say: Say = (mapping) => mapping) {
  const source = { bytes: Buffer.from(text), dictionary };
  const first = await readWide(source, null, NOTHING_KNOWN);
  expect(first.preview.tool).toBe(tool);
  const values = first.preview.scales.flatMap((scale) =>
    scale.items.flatMap((item) => scale.values.map(({ value }) => ({ value, item }))),
  );
  const second = await readWide(source, say(first.preview.mapping, values), NOTHING_KNOWN);
  expect(second.preview.questions).toEqual([]);
  expect(second.preview.outcome?.rejected).toEqual([]);
  return asRead(second.ratings!);
}

/** Says what codes mean: `position` gives it for every code that is not proposed. */
const saying =
  (position: (value: string) => AnswerMeaning): Say =>
  (mapping, values) => ({
    ...mapping,
    values: mapping.values.map((known, item) => {
      const said = new Set(known.map(({ value }) => value));
      const open = values.filter((each) => each.item === item && item < WORKS_WITH && !said.has(each.value));
      return [...known, ...open.map(({ value }) => ({ value, means: position(value) }))];
    }),
  });

const runs = { numRuns: 25 };

test("ratings that Qualtrics exported are the same ratings", async () => {
  const codes = saying((value) => (value === "-9" ? "notWorkingWith" : (String(Number(value) - 10) as AnswerMeaning)));
  await fc.assert(
    fc.asyncProperty(survey, form, fc.constantFrom("single", "double"), async (answers, how, quotes) => {
      expect(await read(qualtricsExport(answers, how, quotes), null, "qualtrics", codes)).toEqual(
        await expected(answers),
      );
    }),
    runs,
  );
});

test("ratings that LimeSurvey exported with headings in words are the same ratings", async () => {
  const codes = saying((value) => (value === "A9" ? "notWorkingWith" : (value.slice(1) as AnswerMeaning)));
  await fc.assert(
    fc.asyncProperty(survey, form, fc.constantFrom("texts", "codeAndText"), async (answers, how, headings) => {
      expect(await read(limeSurveyExport(answers, how, headings), null, "limeSurvey", codes)).toEqual(
        await expected(answers),
      );
    }),
    runs,
  );
});

test("ratings that LimeSurvey exported with codes as headings are the same once the matrices are named", async () => {
  const codes = saying((value) => (value === "A9" ? "notWorkingWith" : (value.slice(1) as AnswerMeaning)));
  await fc.assert(
    fc.asyncProperty(survey, form, fc.constantFrom("brackets", "underscores"), async (answers, how, headings) => {
      const source = { bytes: Buffer.from(limeSurveyExport(answers, how, headings)), dictionary: null };
      const { preview } = await readWide(source, null, NOTHING_KNOWN);
      expect(preview.questions.map(({ field }) => field)).toContain("assigned");
      const assigned = preview.matrices.flatMap(({ columns }, matrix) =>
        columns.map(({ column }, row) =>
          how.orientation === "matrixPerGroup"
            ? { column, group: answers.groups[matrix]!, item: row }
            : { column, group: answers.groups[row]!, item: matrix },
        ),
      );
      const named = await readWide(source, { ...preview.mapping, assigned, ownGroups: [] }, NOTHING_KNOWN);
      const values = named.preview.scales.flatMap((scale) =>
        scale.items.flatMap((item) => scale.values.map(({ value }) => ({ value, item }))),
      );
      const settled = await readWide(source, codes(named.preview.mapping, values), NOTHING_KNOWN);
      expect(settled.preview.questions).toEqual([]);
      expect(asRead(settled.ratings!)).toEqual(await expected(answers));
    }),
    runs,
  );
});

test("ratings that REDCap exported are the same ratings, its dictionary leaving nothing to ask", async () => {
  await fc.assert(
    fc.asyncProperty(survey, form, fc.constantFrom("variables", "labels"), async (answers, how, headings) => {
      const { data, dictionary } = redcapExport(answers, how, headings);
      expect(await read(data, dictionary, "redcap")).toEqual(await expected(answers));
    }),
    runs,
  );
});

test("ratings that Google Forms exported are the same ratings", async () => {
  const whose: Say = (mapping) => ({ ...mapping, respondent: 1 });
  await fc.assert(
    fc.asyncProperty(survey, form, async (answers, how) => {
      expect(await read(googleFormsExport(answers, how), null, "googleForms", whose)).toEqual(await expected(answers));
    }),
    runs,
  );
});
