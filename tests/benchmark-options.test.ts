import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ENGINE = fileURLToPath(new URL("../benchmarks/engine.ts", import.meta.url));

function benchmark(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [ENGINE, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test("the benchmark of the engine tells its options", async () => {
  const { code, out, err } = await benchmark("--help");
  expect([code, err]).toEqual([0, ""]);
  for (const option of ["--respondents", "--draws", "--mixed", "--ours"]) expect(out).toContain(`  ${option} `);
});

test.each([
  [["--nonsense"], /^Unknown option '--nonsense'.*\n$/],
  [["--respondents", "200,many"], "--respondents takes whole numbers from 10 up; “many” is none.\n"],
  [["--draws", "0"], "--draws takes whole numbers from 1 up; “0” is none.\n"],
  [["--mixed", ""], "--mixed takes whole numbers from 0 up; “” is none.\n"],
])("%j is refused in one sentence", async (args, sentence) => {
  const { code, out, err } = await benchmark(...args);
  expect([code, out]).toEqual([2, ""]);
  if (typeof sentence === "string") expect(err).toBe(sentence);
  else expect(err).toMatch(sentence);
});
