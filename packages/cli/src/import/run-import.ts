import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { type ColumnMapping, type ImportPreview, name } from "@interrelate/contract";
import {
  createLog,
  openTerminalImport,
  type RatingsToImport,
  type ReadImport,
  ratingsOf,
  readImport,
  type TerminalImport,
} from "@interrelate/server";
import { BadInput } from "../bad-input.ts";
import { counted } from "../counted.ts";
import { openInput } from "../open-input.ts";
import { withProgress } from "../progress.ts";
import { type Environment, serveSettings } from "../serve/settings.ts";
import { type Asker, openAsker } from "./ask.ts";
import { type MappingFlags, questionSentences, readMapping, saveMapping, withFlags } from "./mapping-flags.ts";
import { previewText, rejectedCsv, rejectedText } from "./preview-text.ts";

/** The options of `interrelate import`. */
export interface ImportFlags extends MappingFlags {
  readonly organization?: string;
  readonly workProcess?: string;
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly rejected?: string;
  readonly yes?: boolean;
}

/** A file that can be read more than once: when a question is answered it is read again. */
interface Source {
  readonly name: string;
  readonly read: (mapping: ColumnMapping | null) => Promise<ReadImport>;
}

/** Does what `interrelate import FILE` says: shows what would happen, asks, and imports the valid rows or nothing. */
export async function runImport(file: string, flags: ImportFlags, environment: Environment): Promise<void> {
  const source = await openSource(file);
  const workProcess = workProcessName(flags.workProcess ?? path.parse(source.name).name);
  const asker = openAsker();
  try {
    const found = await readSettled(source, flags, asker);
    process.stdout.write(previewText(source.name, found.preview));
    await showRejected(found.preview, flags);
    const ratings = ratingsOf(found);
    if (flags.saveMapping !== undefined) await saveMapping(flags.saveMapping, found.preview.proposed);
    await store(ratings, workProcess, { flags, asker, environment });
  } finally {
    asker?.close();
  }
}

interface Terminal {
  readonly flags: ImportFlags;
  /** Null when nobody can be asked. */
  readonly asker: Asker | null;
  readonly environment: Environment;
}

async function store(
  ratings: RatingsToImport,
  workProcess: string,
  { flags, asker, environment }: Terminal,
): Promise<void> {
  const { logLevel, dataDirectory, databaseUrl, secret } = serveSettings({}, environment);
  const data = await openTerminalImport({ dataDirectory, databaseUrl, secret, log: createLog(logLevel) });
  try {
    const organization = chooseOrganization(data, flags.organization);
    const count = ratings.sheet.length;
    if (flags.yes !== true)
      await confirm(
        `Import ${counted(count, "rating")} into “${organization.name}” as the work process “${workProcess}”?`,
        asker,
      );
    const { waves } = await data.store(organization.id, workProcess, ratings);
    process.stdout.write(
      `\nImported ${counted(count, "rating")} in ${counted(waves.length, "closed wave")} of “${workProcess}”. Their results are in the app, under “${organization.name}”.\n`,
    );
  } finally {
    await data.close();
  }
}

function workProcessName(wanted: string): string {
  const parsed = name.safeParse(wanted);
  if (parsed.success) return parsed.data;
  throw new BadInput(`The work process needs a name of 1 to 120 characters. Please give one with --work-process.`);
}

async function openSource(file: string): Promise<Source> {
  const first = await openInput(file);
  const kept = file === "-" ? await buffer(first.bytes) : null;
  const bytes = async () => {
    if (kept !== null) return [kept][Symbol.iterator]();
    return withProgress(await openInput(file), `Reading ${first.name}`);
  };
  return {
    name: file === "-" ? "imported ratings" : first.name,
    read: async (mapping) => readImport(iterate(await bytes()), mapping),
  };
}

async function* iterate(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** Reads the file under a mapping that leaves nothing open, asking where somebody can be asked. */
async function readSettled(source: Source, flags: ImportFlags, asker: Asker | null): Promise<ReadImport> {
  const saved = flags.mapping === undefined ? null : await readMapping(flags.mapping);
  const first = await source.read(saved);
  const wanted = withFlags(first.preview.proposed, flags);
  const unchanged = JSON.stringify(wanted) === JSON.stringify(first.preview.proposed);
  const second = unchanged ? first : await source.read(wanted);
  const { questions } = second.preview;
  if (questions.length === 0) return second;
  if (questions.length > 1 || questions[0]?.field !== "frequencyCoding" || asker === null) {
    throw new BadInput(`Nothing was imported. ${questionSentences(questions).join(" ")}${wideSentence(questions)}`);
  }
  const frequencyCoding = await asker.choose(questions[0].sentence, ["labels", "ordered", "scored"] as const);
  return source.read({ ...wanted, frequencyCoding });
}

/** Without a column for the rated workgroup a file is most likely an export with a column for each. */
function wideSentence(questions: ImportPreview["questions"]): string {
  if (!questions.some(({ field }) => field === "ratedGroup")) return "";
  return " If this is an export of a survey tool, with one row for each person, please import it in the app, under “Import ratings”.";
}

async function showRejected({ outcome }: ImportPreview, { rejected: file }: ImportFlags): Promise<void> {
  const rejected = outcome?.rejected ?? [];
  if (file === undefined) {
    process.stdout.write(rejectedText(rejected));
    return;
  }
  await writeFile(file, rejectedCsv(rejected)).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      `The rejected rows could not be written to ${file} (${error.code ?? error.message}). Nothing was imported.`,
    );
  });
  process.stdout.write(`What cannot be imported is listed in ${file}: ${counted(rejected.length, "row")}.\n`);
}

function chooseOrganization(
  { organizations }: TerminalImport,
  wanted: string | undefined,
): { id: string; name: string } {
  const names = organizations.map(({ name }) => `“${name}”`).join(", ");
  if (organizations.length === 0) {
    throw new BadInput(
      "Nothing was imported: this data has no organization yet. Start Interrelate, open the address it prints, and import again.",
    );
  }
  const fitting = wanted === undefined ? organizations : organizations.filter(({ name }) => name === wanted);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  throw new BadInput(
    fitting.length === 0
      ? `Nothing was imported: there is no organization “${wanted}”. There is ${names}.`
      : `Nothing was imported: it could go to ${names}. Please choose with --organization.`,
  );
}

async function confirm(question: string, asker: Asker | null): Promise<void> {
  if (asker === null) throw new BadInput(`${question} Nothing was imported yet: add --yes to do so.`);
  if ((await asker.choose(question, ["yes", "no"] as const)) === "no") throw new BadInput("Nothing was imported.");
}
