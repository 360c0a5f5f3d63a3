import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** A folder that looks like this repository but holds only what a test planted. */
export type PlantedFolder = {
  readonly run: (program: string, ...options: string[]) => Promise<{ readonly code: number; readonly output: string }>;
  readonly remove: () => Promise<void>;
};

/**
 * Plants files into a folder of its own, beside copies of this repository's real settings.
 *
 * @param settings files and folders of the repository to copy, by their paths from its root.
 * @param files what to plant, by paths from the folder's root.
 */
export async function plant(settings: readonly string[], files: Record<string, string>): Promise<PlantedFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "interrelate-planted-"));
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const name of settings) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return {
    run: (program, ...options) => runProgram(folder, program, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runProgram(folder: string, program: string, options: string[]): Promise<{ code: number; output: string }> {
  const file = path.join(root, "node_modules", ".bin", program);
  // A test run inside a test run must not take over the outer one's settings.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("VITEST")));
  return new Promise((resolve) => {
    execFile(file, options, { cwd: folder, env, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}
