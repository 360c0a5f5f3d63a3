import { describe, expect, it } from "vitest";
import { readSignInSearch } from "./sign-in-search.ts";

describe("readSignInSearch", () => {
  it("leads back to pages of ours", () => {
    expect(readSignInSearch({ back: "/o/1/e/2/map?wave=3" })).toEqual({ back: "/o/1/e/2/map?wave=3" });
  });

  it.each(["//elsewhere.test", "/\\elsewhere.test", "https://elsewhere.test", "javascript:alert(1)", "", 7, null])(
    "leads nowhere else (%j)",
    (back) => {
      expect(readSignInSearch({ back })).toEqual({});
    },
  );
});
