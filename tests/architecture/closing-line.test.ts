import { expect, test } from "vitest";
import { plant } from "./planted-folder.ts";

const CONFIG = `import { defineConfig } from "vitest/config";
export default defineConfig({ test: { reporters: ["default", "./tests/closing-line.ts"] } });
`;
const HEAD = 'import { beforeAll, expect, test } from "vitest";\nbeforeAll(() => {});\n';

async function lastLine(files: Record<string, string>): Promise<{ code: number; line: string | undefined }> {
  const folder = await plant(["tests/closing-line.ts"], { ...files, "vitest.config.ts": CONFIG });
  const { code, output } = await folder.run("vitest", "run");
  await folder.remove();
  // Warnings of the runner go to the other stream, which comes second here.
  return { code, line: output.split("\n").findLast((line) => / passed, /.test(line)) };
}

test("a good run ends with its counts", async () => {
  const files = { "a.test.ts": `${HEAD}test("a", () => expect(1).toBe(1));\ntest.skip("b", () => {});\n` };
  expect(await lastLine(files)).toEqual({ code: 0, line: "1 passed, 0 failed" });
});

test("everything that goes wrong counts as a failure", async () => {
  const files = {
    "good.test.ts": `${HEAD}test("good", () => expect(1).toBe(1));\n`,
    "failing.test.ts": `${HEAD}test("failing", () => expect(1).toBe(2));\n`,
    "missing-import.test.ts": `${HEAD}import "./nowhere.ts";\ntest("never runs", () => {});\n`,
    "failing-hook.test.ts": `${HEAD}beforeAll(() => { throw new Error("no"); });\ntest("never runs", () => {});\n`,
    "late.test.ts": `${HEAD}test("late", () => { setTimeout(() => { throw new Error("late"); }, 0); });\ntest("waits", () => new Promise((done) => setTimeout(done, 50)));\n`,
  };
  expect(await lastLine(files)).toEqual({ code: 1, line: "3 passed, 4 failed" });
});

test("a run without tests fails and says so", async () => {
  expect(await lastLine({})).toEqual({ code: 1, line: "0 passed, 0 failed" });
});
