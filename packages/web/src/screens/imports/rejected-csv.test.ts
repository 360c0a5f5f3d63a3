import { describe, expect, it } from "vitest";
import { rejectedCsv } from "./rejected-csv.ts";

describe("rejectedCsv", () => {
  it("quotes as RFC 4180 asks and disarms formulas", () => {
    const csv = rejectedCsv([
      { line: 7, reason: "invalidValue", detail: 'Timely says "6", which is not 1 to 5.' },
      { line: 9, reason: "missingGroup", detail: "=HYPERLINK(1)" },
    ]);
    expect(csv).toBe(
      'line,reason,detail\r\n7,invalidValue,"Timely says ""6"", which is not 1 to 5."\r\n9,missingGroup,\'=HYPERLINK(1)\r\n',
    );
  });
});
