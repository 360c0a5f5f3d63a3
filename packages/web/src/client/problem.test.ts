import { describe, expect, it } from "vitest";
import { asProblem, decodeProblem, isSignedOut } from "./problem.ts";

describe("decodeProblem", () => {
  it("reads problem details with refused fields", () => {
    const problem = decodeProblem(
      {
        type: "about:blank",
        title: "Unprocessable Entity",
        status: 422,
        detail: "Nothing was kept. Please give it a name.",
        code: "VALIDATION",
        issues: [{ path: ["effort", "workgroups", 2, "name"], message: "Please give it a name." }],
      },
      422,
    );
    expect(problem.code).toBe("VALIDATION");
    expect(problem.message).toBe("Nothing was kept. Please give it a name.");
    expect(problem.data.issues).toEqual([
      { path: ["effort", "workgroups", 2, "name"], message: "Please give it a name." },
    ]);
  });

  it("reads the sign-in library's errors, which have a message and no detail", () => {
    const problem = decodeProblem({ code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" }, 401);
    expect(problem.code).toBe("INVALID_EMAIL_OR_PASSWORD");
    expect(problem.message).toBe("Invalid email or password");
    expect(isSignedOut(problem)).toBe(true);
  });

  it.each([null, "<html>", undefined, 7, []])("makes a sentence even of a body that says nothing (%j)", (body) => {
    const problem = decodeProblem(body, 502);
    expect(problem.status).toBe(502);
    expect(problem.message).toContain("502");
    expect(problem.data.issues).toEqual([]);
  });
});

describe("asProblem", () => {
  it("is null for a request that never got an answer", () => {
    expect(asProblem(new TypeError("Failed to fetch"))).toBeNull();
  });
});
