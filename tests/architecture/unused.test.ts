import { expect, test } from "vitest";
import { plant } from "./planted-folder.ts";

const SETTINGS = ["knip.json", "package.json", "tsconfig.json", "tsconfig.base.json", "vitest.config.ts"];
const PACKAGE = ["packages/analysis/package.json", "packages/analysis/tsconfig.json"];
const INDEX = { "packages/analysis/src/index.ts": 'export { used } from "./used.ts";\n' };

test.each([
  ["a file nobody imports", { "packages/analysis/src/lonely.ts": "export const a = 1;\n" }, "lonely.ts"],
  [
    "an export nobody imports",
    { "packages/analysis/src/used.ts": "export const used = 1;\nexport const spare = 2;\n" },
    "spare",
  ],
  [
    "a type nobody imports",
    { "packages/analysis/src/used.ts": "export const used = 1;\nexport type Spare = 2;\n" },
    "Spare",
  ],
  [
    "a package that is not declared",
    { "packages/analysis/src/used.ts": 'import "fastify";\nexport const used = 1;\n' },
    "fastify",
  ],
])("knip finds %s", async (_name, files, found) => {
  const clean = { ...INDEX, "packages/analysis/src/used.ts": "export const used = 1;\n" };
  const folder = await plant([...SETTINGS, ...PACKAGE], { ...clean, ...files });
  const { code, output } = await folder.run("knip", "--workspace", "packages/analysis", "--no-config-hints");
  await folder.remove();
  expect(output).toContain(found);
  expect(code).not.toBe(0);
});
