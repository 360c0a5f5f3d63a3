import {
  type FurtherQuestion,
  type Instrument,
  isOpenLicence,
  type WaveCheck,
  type WaveSummary,
  type Workgroup,
} from "@interrelate/contract";
import { dayOf } from "../../platform/clock.ts";
import { counted } from "../../platform/counted.ts";
import { type NamedStructure, nameOf, staleStructures } from "./structures-asked.ts";

/** What is looked at before a wave opens. */
export type CheckedWave = {
  readonly wave: Pick<WaveSummary, "id" | "closesAt">;
  readonly openLinks: boolean;
  readonly instrument: Instrument;
  readonly questions: readonly FurtherQuestion[];
  /** What there is to ask about among structures. */
  readonly structures: readonly NamedStructure[];
  readonly threshold: number;
  readonly workgroups: readonly (Workgroup & {
    /** People asked; null where nobody said how many. */
    readonly people: number | null;
    readonly consent: boolean;
    /** The group it is reported in together with others. */
    readonly together: string | null;
  })[];
  /** Everybody asked in person: how they are reached and in which language. */
  readonly people: readonly { readonly channel: string; readonly language: string }[];
  /** Languages people answer in that the instrument or the survey's own words miss. */
  readonly missing: { readonly instrument: readonly string[]; readonly texts: readonly string[] };
  /** The highest version there is of the instrument. */
  readonly newestVersion: number;
  /** Another wave that is open, and the wave before this one with what it asked. */
  readonly openNow: string | null;
  readonly before: { readonly name: string; readonly instrument: Instrument } | null;
  /** The last day on which people and answers are kept; null without one. */
  readonly keepUntil: string | null;
  readonly now: Date;
};

/**
 * What to look at before a wave opens, as sentences: first what keeps it from opening, then what only warns. Empty when
 * there is nothing to say.
 */
export function checksOf(checked: CheckedWave): WaveCheck[] {
  const checks = [
    ...waysToAnswer(checked),
    ...smallGroups(checked),
    ...questionsAsked(checked),
    ...structuresAsked(checked),
    ...languages(checked),
    ...dates(checked),
  ];
  return [...checks.filter(({ blocking }) => blocking), ...checks.filter(({ blocking }) => !blocking)];
}

function waysToAnswer({ people, openLinks, workgroups, threshold }: CheckedWave): WaveCheck[] {
  const checks: WaveCheck[] = [];
  if (people.length === 0 && !openLinks)
    checks.push(
      block(
        "settings",
        "Nobody could answer: there are no people, and open links are off. Add people, or switch open links on.",
      ),
    );
  if (people.length > 0 && openLinks)
    checks.push(
      warn(
        "settings",
        "Everybody listed has a link or code of their own, and open links are on as well: the same person could answer twice. Switch open links off, unless others are asked by them.",
      ),
    );
  const unreached = people.filter(({ channel }) => channel === "none").length;
  if (unreached > 0)
    checks.push(
      warn(
        "people",
        `${counted(unreached, "person has", "people have")} neither an e-mail address nor a printed code, so nothing reaches them. ${
          openLinks ? "They can answer by the open link of their workgroup." : "Choose how they are reached."
        }`,
      ),
    );
  const nobody = people.length === 0 || openLinks ? [] : workgroups.filter((group) => !group.people);
  if (nobody.length > 0)
    checks.push(
      warn("people", `Nobody belongs to ${named(nobody)}. They are asked about, and do not answer themselves.`),
    );
  const few = workgroups.filter((group) => group.people !== null && group.people > 0 && group.people < threshold);
  const alone = few.filter(({ together }) => together === null);
  if (alone.length > 0)
    checks.push(
      warn(
        "work",
        `${named(alone)}: fewer than ${threshold} people, so what they answer is shown only when they are reported together with another workgroup.`,
      ),
    );
  return checks;
}

/** Rating a group of one or two people means rating a person: it is reported with another one, or its people agree. */
function smallGroups({ workgroups }: CheckedWave): WaveCheck[] {
  return workgroups.flatMap((group) => {
    const { together } = group;
    const parts = together === null ? [group] : workgroups.filter((each) => each.together === together);
    const people = parts.some((part) => part.people === null)
      ? null
      : parts.reduce((sum, part) => sum + (part.people ?? 0), 0);
    if (people === null || people < 1 || people > 2 || !group.people || group.consent) return [];
    const who = people === 1 ? "one person" : "two people";
    const sentence = `“${group.name}” has ${who}: rating it means rating a person. Record their consent, or report it together with another workgroup.`;
    return [{ ...block("work", sentence), workgroupId: group.id }];
  });
}

function questionsAsked({ instrument, newestVersion, before }: CheckedWave): WaveCheck[] {
  const checks: WaveCheck[] = [];
  const title = instrument.title[instrument.languages[0] ?? "en"] ?? instrument.id;
  if (!isOpenLicence(instrument.licence) && instrument.licence.attestation === null)
    checks.push(
      block(
        "instrument",
        `Nobody has stated that you may use “${title}”. State it with the instrument, or choose another one.`,
      ),
    );
  if (newestVersion > instrument.version)
    checks.push(
      warn(
        "instrument",
        `“${title}” has a newer version, ${newestVersion}; this wave asks version ${instrument.version}.`,
      ),
    );
  if (before !== null && (before.instrument.id !== instrument.id || before.instrument.version !== instrument.version))
    checks.push(
      warn(
        "instrument",
        `“${before.name}” asked other questions. Where the wording differs, a change between the two waves may come from the wording alone.`,
      ),
    );
  return checks;
}

function structuresAsked({ questions, structures }: CheckedWave): WaveCheck[] {
  const stale = staleStructures(questions, structures);
  if (stale.length === 0) return [];
  const names = named(stale.map((question) => ({ name: nameOf(question) })));
  const were = stale.length === 1 ? "was" : "were";
  return [
    warn(
      "questions",
      `${names} ${were} renamed or removed since the wave asks about it. Take the question off or add it again.`,
    ),
  ];
}

function languages({ missing, people, questions }: CheckedWave): WaveCheck[] {
  const checks: WaveCheck[] = [];
  if (missing.instrument.length > 0)
    checks.push(
      warn(
        "instrument",
        `The questions are not there in ${missing.instrument.join(", ")}: people who read it are asked in another language.`,
      ),
    );
  if (missing.texts.length > 0)
    checks.push(
      warn(
        "instrument",
        `Some of the survey's own words are not there in ${missing.texts.join(", ")}; they appear in another language.`,
      ),
    );
  const spoken = [...new Set(people.map(({ language }) => language))];
  const lacking = spoken.filter((language) => questions.some((question) => !isWorded(question, language)));
  if (lacking.length > 0)
    checks.push(warn("questions", `Your further questions are not there in ${lacking.sort().join(", ")}.`));
  return checks;
}

function isWorded(question: FurtherQuestion, language: string): boolean {
  const base = language.split("-")[0] ?? language;
  const has = (wording: object) => language in wording || base in wording;
  return has(question.prompt) && (question.kind === "words" || has(question.choices));
}

function dates({ wave, openNow, keepUntil, now }: CheckedWave): WaveCheck[] {
  const checks: WaveCheck[] = [];
  if (keepUntil !== null && keepUntil < dayOf(now))
    checks.push(
      block(
        "work",
        "The last day on which people and answers are kept is over, so everything answered would be deleted at once. Choose a later day under Privacy, or none.",
      ),
    );
  if (openNow !== null) checks.push(block("settings", `The wave “${openNow}” is still open. Close it first.`));
  if (wave.closesAt === null)
    checks.push(
      warn(
        "settings",
        "There is no closing date. It stays open until somebody closes it, and no forecast can be made.",
      ),
    );
  else if (Date.parse(wave.closesAt) <= now.getTime())
    checks.push(block("settings", "The closing date has passed. Choose a later one, or none."));
  return checks;
}

function block(where: WaveCheck["where"], sentence: string): WaveCheck {
  return { blocking: true, where, sentence, workgroupId: null };
}

function warn(where: WaveCheck["where"], sentence: string): WaveCheck {
  return { blocking: false, where, sentence, workgroupId: null };
}

function named(groups: readonly { readonly name: string }[]): string {
  return new Intl.ListFormat("en").format(groups.map(({ name }) => `“${name}”`));
}
