import { expect, test } from "vitest";
import { plant } from "./planted-folder.ts";

/** What the compiler must refuse: the package, the planted line, and the code of the error. */
const REFUSED: [name: string, project: string, content: string, error: string][] = [
  ["a wrong type", "analysis", 'export const n: number = "one";', "TS2322"],
  ["an unchecked index", "analysis", "export const n: number = [1][0];", "TS2322"],
  ["an optional property set to undefined", "analysis", "export const o: { a?: 1 } = { a: undefined };", "TS2375"],
  ["an enum, which Node cannot run", "analysis", "export enum Colour { Red }", "TS1294"],
  ["Node's modules in analysis", "analysis", 'import "node:fs/promises";\nexport const a = process.pid;', "TS2591"],
  ["a clock of the machine in contract", "contract", "export const a = setTimeout(() => 1, 2);", "TS2304"],
  ["Node's globals in pictures", "pictures", "export const a = Buffer.alloc(1);", "TS2591"],
  ["the page's globals in pictures", "pictures", "export const a = document.title;", "TS2584"],
];

test.each(REFUSED)("tsc refuses %s", async (_name, project, content, error) => {
  const folder = await plant(
    ["tsconfig.base.json", `packages/${project}/tsconfig.json`, `packages/${project}/package.json`],
    {
      [`packages/${project}/src/index.ts`]: `${content}\n`,
      "packages/contract/tsconfig.json": '{ "extends": "../../tsconfig.base.json" }',
      "packages/contract/src/words.ts": "export {};\n",
    },
  );
  const { code, output } = await folder.run("tsc", "-b", `packages/${project}`);
  await folder.remove();
  expect(output).toContain(error);
  expect(code).not.toBe(0);
});

test("tsc refuses a path into a package that is not referenced", async () => {
  const folder = await plant(["tsconfig.base.json", "packages/contract/tsconfig.json"], {
    "packages/contract/src/index.ts": 'export * from "../../server/src/secret.ts";\n',
    "packages/server/src/secret.ts": "export const a = 1;\n",
  });
  const { code, output } = await folder.run("tsc", "-b", "packages/contract");
  await folder.remove();
  expect(output).toMatch(/TS6059|TS6307/);
  expect(code).not.toBe(0);
});

test("tsc accepts a right line in the same place", async () => {
  const folder = await plant(
    ["tsconfig.base.json", "packages/analysis/tsconfig.json", "packages/analysis/package.json"],
    {
      "packages/analysis/src/index.ts": "export const n: number | undefined = [1][0];\n",
    },
  );
  const { code, output } = await folder.run("tsc", "-b", "packages/analysis");
  await folder.remove();
  expect({ code, output }).toEqual({ code: 0, output: "" });
});
