import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Effort, waveResults } from "@interrelate/contract";
import { startServer } from "@interrelate/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { createLog } from "../../packages/server/src/platform/log.ts";
import { interrelate } from "../command-line.ts";
import { comeIn, type Facilitator, parsed } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { workerDatabase } from "../test-database.ts";

const reference = (file: string) =>
  fileURLToPath(new URL(`../../packages/analysis/reference/${file}`, import.meta.url));
const SMALL = reference("rc_small/ratings.csv");
const RAW = reference("rc_small/ratings_raw.csv");
const WAVES = reference("rc_waves/ratings.csv");
const HEADER =
  "respondent,respondent_group,rated_group,frequency,timely,accurate,problem_solving,shared_goals,shared_knowledge,mutual_respect";

let folder: string;
let server: TestServer;
let facilitator: Facilitator;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-import-"));
  await chmod(folder, 0o711);
  server = await startTestServer();
  facilitator = await comeIn(server);
  const { databaseUrl, dataDirectory } = await workerDatabase();
  env = { DATABASE_URL: databaseUrl, INTERRELATE_DATA: dataDirectory };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const importing = (args: readonly string[], input = "") => interrelate(["import", ...args], { env, input });

async function effortCalled(name: string, from = facilitator): Promise<Effort | undefined> {
  const efforts: Effort[] = await parsed(await from.ask("GET", "/efforts"), 200);
  return efforts.find((effort) => effort.name === name);
}

describe("an import", () => {
  test("brings a file in beside a running server, and the app shows its results", async () => {
    const { code, out, err } = await importing([RAW, "--yes", "--work-process", "Hip fractures"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("1154 rows, 1154 can be imported");
    expect(out).toContain("Imported 1154 ratings in 1 closed wave of “Hip fractures”");
    const effort = await effortCalled("Hip fractures");
    expect(effort?.workProcess.workgroups.map(({ name }) => name).sort()).toEqual([
      "Case management",
      "Nurses",
      "Pharmacy",
      "Physical therapy",
      "Physicians",
      "Social work",
    ]);
    expect(effort?.sites).toHaveLength(4);
    const results = waveResults.parse(
      await parsed(await facilitator.ask("GET", `/waves/${effort?.workProcess.waves[0]?.id}/results`), 200),
    );
    // The same file analysed in R; published means have two decimals.
    const expected = referenceCase("rc_small")
      .at("ties")
      .find((tie: Record<string, string>) => tie.respondent_group === "Nurses" && tie.rated_group === "Physicians");
    const idOf = (name: string) => results.workgroups.find((group) => group.name === name)?.id;
    const tie = results.analysis?.ties.find(({ from, to }) => from === idOf("Nurses") && to === idOf("Physicians"));
    expect(tie?.n).toBe(expected.n);
    expect(tie?.mean).toBeCloseTo(expected.mean, 2);
  });

  test("links the respondents of several waves", async () => {
    const args = ["--yes", "--work-process", "Two waves", "--frequency-coding", "scored"];
    expect((await importing([WAVES, ...args])).code).toBe(0);
    const [first, second] = (await effortCalled("Two waves"))?.workProcess.waves ?? [];
    expect([first?.name, second?.name]).toEqual(["1", "2"]);
    const answer = await facilitator.ask("GET", `/waves/${second?.id}/change?since=${first?.id}`);
    const { change } = await parsed<{ change: { ties: { paired: boolean | null }[] } }>(answer, 200);
    expect(change.ties.some(({ paired }) => paired === true)).toBe(true);
  });

  test("never guesses how numbers in the frequency column are coded", async () => {
    const { code, out, err } = await importing([SMALL, "--yes"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/How is the frequency item .* coded\?.*--frequency-coding\.\n$/);
    expect(await effortCalled("ratings")).toBeUndefined();
  });

  test("shows every row it cannot take, and takes the others", async () => {
    const rows = [
      "a,Nurses,Porters,just_right,4,4,4,4,4,4",
      "a,Nurses,,just_right,4,4,4,4,4,4",
      "b,Nurses,Porters,just_right,9,4,4,4,4,4",
      "a,Nurses,Porters,not_enough,1,1,1,1,1,1",
    ];
    const { code, out } = await importing(["-", "--yes", "--work-process", "Partly"], [HEADER, ...rows].join("\n"));
    expect(code).toBe(0);
    expect(out).toContain("4 rows, 1 can be imported, 3 cannot");
    expect(out).toMatch(/^3 +no workgroup .*“rated_group” is empty/m);
    expect(out).toMatch(/^4 +not an answer .*“timely” holds “9”/m);
    expect(out).toMatch(/^5 +repeated .*on line 2/m);
    expect(out).toContain("Imported 1 rating in 1 closed wave");
  });

  test("writes rejected rows to a file on request, without formulas", async () => {
    const file = path.join(folder, "rejected.csv");
    const rows = [
      "a,Nurses,Porters,just_right,4,4,4,4,4,4",
      "=cmd,Nurses,Porters,just_right,4,4,4,4,4,nothing",
      "=cmd,=1+1,,just_right,4,4,4,4,4,4",
    ];
    const { code } = await importing(
      ["-", "--yes", "--work-process", "Listed", "--rejected", file],
      [HEADER, ...rows].join("\n"),
    );
    expect(code).toBe(0);
    const lines = (await readFile(file, "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("line,reason,detail");
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 2))).toEqual([
      ["3", "invalidValue"],
      ["4", "missingGroup"],
    ]);
  });

  test("asks nobody who is not there, and imports nothing without a yes", async () => {
    const { code, err } = await importing([RAW, "--work-process", "Unconfirmed"]);
    expect(code).toBe(2);
    expect(err).toMatch(/Import 1154 ratings .*Nothing was imported yet: add --yes/);
    expect(await effortCalled("Unconfirmed")).toBeUndefined();
  });

  test("keeps the mapping for the next file of its kind", async () => {
    const kept = path.join(folder, "mapping.json");
    const odd = (await readFile(SMALL, "utf8")).replace(/^.*/, "place,who,own,about,a,b,c,d,e,f,g");
    const columns = [
      "--respondent",
      "who",
      "--respondent-group",
      "own",
      "--rated-group",
      "about",
      "--site",
      "place",
      "--items",
      "a,b,c,d,e,f,g",
    ];
    const first = await importing(
      ["-", "--yes", "--work-process", "Odd", "--frequency-coding", "scored", "--save-mapping", kept, ...columns],
      odd,
    );
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: "" });
    const second = await importing(["-", "--yes", "--work-process", "Odd again", "--mapping", kept], odd);
    expect({ code: second.code, err: second.err }).toEqual({ code: 0, err: "" });
    expect((await effortCalled("Odd again"))?.sites).toHaveLength(4);
  });

  test("tells “does not work with” from skipped answers", async () => {
    const rows = ["a,Nurses,Porters,just_right,4,4,4,4,4,4,answered", "b,Porters,Nurses,,,,,,,,never meets them"];
    const args = [
      "-",
      "--yes",
      "--work-process",
      "Strangers",
      "--status",
      "state",
      "--does-not-work-with",
      "never meets them",
    ];
    const { code, out } = await importing(args, [`${HEADER},state`, ...rows].join("\n"));
    expect(code).toBe(0);
    expect(out).toContain("1 rating says that the respondent does not work with the group.");
  });

  test.each([
    ["a file that is not there", ["missing.csv"], "", /no file missing\.csv/],
    ["an empty file", ["-"], "", /empty/],
    ["a column that is not there", [RAW, "--site", "ward"], "", /no column “ward”.*--site/],
    [
      "an organization that is not there",
      [RAW, "--yes", "--organization", "Elsewhere"],
      "",
      /no organization “Elsewhere”/,
    ],
    ["a mapping that is none", [RAW, "--mapping", SMALL], "", /not a mapping/],
    ["no valid row", ["-", "--yes"], `${HEADER}\na,Nurses,,just_right,4,4,4,4,4,4\n`, /The only row is no rating/],
    ["a survey tool's export", ["-"], "id,role,nurses_timely\na,Nurses,4\n", /one row for each person.*in the app/s],
    ["six items", [RAW, "--items", "a,b,c,d,e,f"], "", /seven columns/],
  ])("%s: one sentence and exit code 2", async (_, args, input, sentence) => {
    const { code, err } = await importing(args, input);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

test.skipIf(!hasTerminal)("at a terminal it asks how frequency is coded, and for a yes", async () => {
  const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
  const command = `'${process.execPath}' '${main}' import '${SMALL}' --work-process Asked`;
  const { status, stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    env: { ...process.env, ...env, NODE_OPTIONS: "" },
    input: "scored\nyes\n",
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(stdout).toContain("[labels/ordered/scored]");
  expect(stdout).toContain("[yes/no]");
  expect(status).toBe(0);
  expect((await effortCalled("Asked"))?.workProcess.waves).toHaveLength(1);
});

test("the embedded database is shared with a running server, and started where none runs", async () => {
  const dataDirectory = path.join(folder, "data");
  const options = { dataDirectory, port: 0, host: "127.0.0.1", log: createLog("silent") };
  const embedded = { DATABASE_URL: "", INTERRELATE_DATA: dataDirectory };
  const run = (name: string) => interrelate(["import", RAW, "--yes", "--work-process", name], { env: embedded });

  const early = await run("Too early");
  expect(early.code).toBe(2);
  expect(early.err).toMatch(/no organization yet.*Start Interrelate/);

  const first = await startServer(options);
  const owner = await comeIn(first);
  expect((await run("While it runs")).code).toBe(0);
  expect(await effortCalled("While it runs", owner)).toBeDefined();
  await first.close();

  expect((await run("While it rests")).code).toBe(0);
  const again = await startServer(options);
  const efforts = await fetch(`${again.url}/api/organizations/${owner.organizationId}/efforts`, {
    headers: { cookie: owner.cookie },
  });
  expect((await parsed<Effort[]>(efforts, 200)).map(({ name }) => name)).toEqual(["While it runs", "While it rests"]);
  await again.close();
});

test("a large file arrives whole, and its results can be seen at once", async () => {
  const groups = ["Nurses", "Physicians", "Pharmacy", "Clerks", "Porters", "Therapists"];
  const rows = Array.from({ length: 4000 }, (_, person) =>
    groups.map(
      (rated, item) =>
        `R${person},${groups[person % 6]},${rated},too_often,${[1, 2, 3, 4, 5, 6].map((each) => 1 + ((person + item * each) % 5))}`,
    ),
  ).flat();
  const file = path.join(folder, "large.csv");
  await writeFile(file, [HEADER, ...rows].join("\n"));
  const { code, out } = await importing([file, "--yes", "--work-process", "Large"]);
  expect(code).toBe(0);
  expect(out).toContain("Imported 24000 ratings");
  const wave = (await effortCalled("Large"))?.workProcess.waves[0];
  const results = waveResults.parse(await parsed(await facilitator.ask("GET", `/waves/${wave?.id}/results`), 200));
  expect(results.analysis?.input.used).toBe(24_000);
});
