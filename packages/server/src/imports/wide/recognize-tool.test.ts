import { describe, expect, test } from "vitest";
import { lookAt } from "./testing/look-at.ts";

describe("which tool wrote a file", () => {
  test.each([
    [
      "qualtrics",
      [
        ["StartDate", "ResponseId", "Q1_1", "Q1_2"],
        ["Start Date", "Response ID", "x - Nurses", "x - Porters"],
        [
          '{"ImportId":"startDate","timeZone":"America/Denver"}',
          '{"ImportId":"_recordId"}',
          '{"ImportId":"QID1_1"}',
          '{"ImportId":"QID1_2"}',
        ],
        ["2026-01-01", "R_1", "1", "2"],
      ],
    ],
    [
      "qualtrics",
      [
        ["V1", "V2", "Q1_1"],
        ["ResponseID", "ResponseSet", "x - Nurses"],
        ["{'ImportId': 'responseId'}", "{'ImportId': 'responseSet'}", "{'ImportId': 'QID1-1'}"],
        ["R_1", "Default", "1"],
      ],
    ],
    [
      "qualtrics",
      [
        ["ResponseID", "StartDate", "Finished", "Q1_1"],
        ["ResponseID", "StartDate", "Finished", "x - Nurses"],
        ["R_1", "2014-01-01", "1", "1"],
      ],
    ],
    [
      "limeSurvey",
      [
        ["id", "submitdate", "lastpage", "startlanguage", "seed", "Q1[SQ001]"],
        ["1", "", "2", "en", "7", "A1"],
      ],
    ],
    [
      "limeSurvey",
      [
        ["Response ID", "Date submitted", "Last page", "How [Nurses]"],
        ["1", "", "2", "Never"],
      ],
    ],
    [
      "redcap",
      [
        ["record_id", "redcap_event_name", "rc_a"],
        ["1", "baseline_arm_1", "1"],
      ],
    ],
    [
      "redcap",
      [
        ["Record ID", "Your role", "Complete?"],
        ["1", "Nurse", "Complete"],
      ],
    ],
    [
      "googleForms",
      [
        ["Timestamp", "Your role", "How often? [Nurses]"],
        ["5/4/2026", "Nurses", "Never"],
      ],
    ],
    [
      "other",
      [
        ["name", "role", "nurses_timely"],
        ["a", "Nurses", "1"],
      ],
    ],
  ])("%s", async (tool, rows) => {
    const preview = await lookAt(rows);
    expect(preview.tool).toBe(tool);
    expect(preview.sample).toHaveLength(1);
  });
});
