import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlantedFolder, plant } from "./planted-folder.ts";

const FEATURES = (
  "accounts efforts guests people instruments surveys imports fieldwork languages results cases privacy processes structures " +
  "leadership interventions outcomes sessions reports documentation scenarios"
).split(" ");

/** Each forbidden import: the file that is planted, what it says, and a part of the complaint it must raise. */
const FORBIDDEN: [file: string, content: string, complaint: string][] = [
  ["packages/analysis/src/p1.ts", 'import "@interrelate/contract";', "analysis is pure"],
  ["packages/analysis/src/p2.ts", 'import type { A } from "../../contract/src/words.ts";', "by its name"],
  ["packages/analysis/src/p3.ts", 'import "node:fs";', "noNodejsModules"],
  ["packages/contract/src/p1.ts", 'import "@interrelate/analysis";', "contract uses zod"],
  ["packages/contract/src/p2.ts", 'import "react";', "contract uses zod"],
  ["packages/contract/src/p3.ts", 'import "node:crypto";', "noNodejsModules"],
  ["packages/pictures/src/p1.ts", 'import "@interrelate/analysis";', "pictures is pure"],
  ["packages/pictures/src/p2.ts", 'import "@interrelate/server";', "pictures is pure"],
  ["packages/pictures/src/p3.ts", 'import "node:path";', "noNodejsModules"],
  ["packages/work/src/p1.ts", 'import "@interrelate/analysis";', "work is pure"],
  ["packages/work/src/p2.ts", 'import "@interrelate/server";', "work is pure"],
  ["packages/work/src/p3.ts", 'import "node:path";', "noNodejsModules"],
  ["scenarios/src/p1.ts", 'import "@interrelate/analysis";', "scenarios are data"],
  ["scenarios/src/p2.ts", 'import "@interrelate/server";', "scenarios are data"],
  ["scenarios/src/p3.ts", 'import "node:fs";', "noNodejsModules"],
  ["packages/web/src/p1.ts", 'import type { A } from "@interrelate/server";', "web uses contract"],
  ["packages/web/src/p2.tsx", 'import "@interrelate/cli";', "web uses contract"],
  ["packages/web/src/p3.ts", 'export const later = () => import("@interrelate/server");', "web uses contract"],
  ["packages/web/src/p4.ts", 'import "@interrelate/scenarios";', "web uses contract"],
  ["packages/web/src/p5.ts", 'import type { A } from "../../server/src/index.ts";', "by its name"],
  ["packages/web/src/p6.ts", 'import "node:fs";', "noNodejsModules"],
  ["packages/cli/src/p1.ts", 'import "@interrelate/web";', "cli never uses web"],
  ["packages/cli/src/analyze/p1.ts", 'import "@interrelate/server";', "only in serve/"],
  ["packages/cli/src/serve/p1.ts", 'import "@interrelate/web";', "cli never uses web"],
  ["packages/cli/src/p2.ts", 'import type { A } from "../../server/src/app.ts";', "by its name"],
  ["packages/server/src/p1.ts", 'import "@interrelate/web";', "nobody uses web or cli"],
  ["packages/server/src/p2.ts", 'import "@interrelate/cli";', "nobody uses web or cli"],
  ["packages/server/src/p3.ts", 'import "@interrelate/pictures";', "server uses contract, analysis and work"],
  ["packages/server/src/p4.ts", 'import "@interrelate/scenarios";', "server uses contract, analysis and work"],
  ["packages/server/src/app.ts", 'import "./surveys/store.ts";', "through its index.ts"],
  ["packages/server/src/platform/p1.ts", 'import "../surveys/index.ts";', "platform and database use none"],
  ["packages/server/src/database/p1.ts", 'import "../surveys/index.ts";', "platform and database use none"],
  ["packages/server/src/surveys/p1.ts", 'import "../accounts/store.ts";', "through its index.ts"],
  ["packages/server/src/surveys/p2.ts", 'import "../database/roles.ts";', "through its index.ts"],
  ["packages/server/src/surveys/inner/p3.ts", 'import "../../accounts/routes.ts";', "through its index.ts"],
  ["packages/server/src/surveys/inner/p4.ts", 'import "../../results/index.ts";', "never later ones"],
  [
    "packages/server/src/surveys/p5.ts",
    'export const later = () => import("../results/index.ts");',
    "never later ones",
  ],
  ["packages/server/src/surveys/p6.ts", 'import type { A } from "../results/index.ts";', "never later ones"],
  ["packages/server/src/surveys/q1.ts", 'import { sql } from "kysely";\nsql;', "hold SQL"],
  ["packages/server/src/surveys/q2.ts", 'import pg from "pg";\npg;', "hold SQL"],
  ["packages/server/src/surveys/routes.ts", 'export const all = (db) => db.selectFrom("work.wave");', "hold SQL"],
  ["packages/server/src/surveys/q3.ts", 'export const put = (db) => db.insertInto("work.wave");', "hold SQL"],
  ["packages/server/src/surveys/q4.ts", 'export { sql } from "kysely";', "hold SQL"],
  ["packages/server/src/surveys/h1.ts", 'import fastify from "fastify";\nfastify;', "know HTTP"],
  ["packages/server/src/surveys/h2.ts", 'import type { FastifyRequest } from "fastify";', "know HTTP"],
  ["packages/server/src/surveys/store.ts", 'import { ORPCError } from "@orpc/server";\nORPCError;', "know HTTP"],
  ["packages/server/src/surveys/h3.ts", 'import "node:http";', "know HTTP"],
  ["packages/server/src/surveys/rules.ts", 'import "node:fs";', "rules.ts decides"],
  ["packages/server/src/results/rules.ts", 'import type { A } from "../surveys/index.ts";', "rules.ts decides"],
  ["packages/server/src/people/rules.ts", 'import "./store.ts";', "rules.ts decides"],
  ["packages/server/src/efforts/rules.ts", 'export const later = () => import("./a.ts");', "rules.ts decides"],
  ["packages/analysis/src/cycle-a.ts", 'import { b } from "./cycle-b.ts";\nexport const a = b;', "noImportCycles"],
  ["packages/analysis/src/cycle-b.ts", 'import { a } from "./cycle-a.ts";\nexport const b = a;', "noImportCycles"],
  ["packages/web/src/debug.ts", "export const f = (a: any) => a;", "noExplicitAny"],
  // Every feature against the next one in the order.
  ...FEATURES.slice(0, -1).map((feature, place): [string, string, string] => [
    `packages/server/src/${feature}/next.ts`,
    `import "../${FEATURES[place + 1]}/index.ts";`,
    "never later ones",
  ]),
];

/** Imports that must stay possible: a gate that refuses everything would prove nothing. */
const ALLOWED: Record<string, string> = {
  "packages/analysis/src/good.ts": 'import "./p0.ts";',
  "packages/contract/src/good.ts": 'import "zod";\nimport "@orpc/contract";\nimport "./p0.ts";',
  "packages/pictures/src/good.ts": 'import "@interrelate/contract";\nimport "d3-force";',
  "packages/work/src/good.ts": 'import "@interrelate/contract";\nimport "yjs";',
  "scenarios/src/good.ts": 'import "@interrelate/contract";',
  "packages/web/src/good.ts": 'import "@interrelate/contract";\nimport "@interrelate/pictures";\nimport "react";',
  "packages/cli/src/analyze/good.ts":
    'import "node:fs";\nimport "@interrelate/server/csv";\nimport "@interrelate/pictures";',
  "packages/cli/src/serve/good.ts":
    'import "node:fs";\nimport "@interrelate/server";\nimport "@interrelate/scenarios";',
  "packages/server/src/good.ts": 'import "./accounts/index.ts";\nimport "./platform/log.ts";',
  "packages/server/src/fieldwork/good.ts": 'import "../surveys/index.ts";\nimport "../database/index.ts";',
  "packages/server/src/fieldwork/types.ts": 'import type { Kysely } from "kysely";\nexport type K = Kysely<unknown>;',
  "packages/server/src/fieldwork/store.ts": 'import "kysely";\nexport const all = (db) => db.selectFrom("a");',
  "packages/server/src/fieldwork/routes.ts": 'import "fastify";\nimport "@orpc/server";\nimport "./rules.ts";',
  "packages/server/src/fieldwork/rules.ts":
    'import "@interrelate/analysis";\nimport "@interrelate/contract";\nimport "./a.ts";',
  "packages/server/src/fieldwork/fieldwork.test.ts": 'import "../results/index.ts";\nimport "pg";',
};

let folder: PlantedFolder;
let complaints: { file: string; text: string }[];

beforeAll(async () => {
  const planted = Object.fromEntries(FORBIDDEN.map(([file, content]) => [file, `${content}\n`]));
  const settings = ["biome.json", ".gitignore", "tests/architecture/arrows"];
  folder = await plant(settings, { ...planted, ...ALLOWED });
  const { output } = await folder.run(
    "biome",
    "lint",
    "--reporter=github",
    "--max-diagnostics=none",
    "packages",
    "scenarios",
  );
  // ::error title=<rule>,file=<path>,line=…::<message>
  complaints = output.split("\n").flatMap((line) => {
    const [, file] = /^::error .*file=([^,]+),/.exec(line) ?? [];
    return file === undefined ? [] : [{ file: file.replaceAll("\\", "/"), text: line }];
  });
});

afterAll(() => folder.remove());

test.each(FORBIDDEN)("%s may not say: %s", (file, _content, complaint) => {
  const about = complaints.filter((each) => each.file.endsWith(file)).map((each) => each.text);
  expect(about.join("\n")).toContain(complaint);
});

test.each(Object.keys(ALLOWED))("%s breaks no arrow", (file) => {
  expect(complaints.filter((each) => each.file.endsWith(file))).toEqual([]);
});
