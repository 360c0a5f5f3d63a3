import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { lookAtProcess } from "./process-state.ts";

test("a running process has a program and, where the system tells, a folder", async () => {
  const found = await lookAtProcess(process.pid);
  expect(found?.program).toMatch(/node|vitest|MainThread/i);
  if (process.platform === "linux") expect(found?.folder).toBe(process.cwd());
});

test("a process that has ended is none", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "close");
  expect(await lookAtProcess(child.pid ?? 0)).toBeUndefined();
});

test.skipIf(process.platform !== "linux")("a zombie is none, although its number is still taken", async () => {
  // The shell turns into a `sleep` that never asks after the child it inherited.
  const parent = spawn("/bin/sh", ["-c", "sleep 0.1 & exec sleep 30"]);
  const zombie = await zombieOf(parent.pid ?? 0);
  expect(() => process.kill(zombie, 0)).not.toThrow();
  expect(await lookAtProcess(zombie)).toBeUndefined();
  parent.kill();
});

async function zombieOf(parent: number): Promise<number> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
      const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      if (new RegExp(`\\) Z ${parent} `).test(status)) return Number(pid);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("No zombie appeared.");
}
