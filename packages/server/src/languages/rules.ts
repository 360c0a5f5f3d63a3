import type { Instrument, TranslatedPart, TranslatedText } from "@interrelate/contract";

/**
 * The names of the texts that each language lacks; a language that lacks none is left out. A plain variant lacks a text
 * only when its own language does.
 */
export function missingTexts(
  texts: readonly TranslatedText[],
  languages: readonly string[],
): Readonly<Record<string, string[]>> {
  const lacking = languages.map((language) => {
    const own = [language, baseOf(language)];
    const names = texts.filter(({ wordings }) => !own.some((each) => wordings[each])).map(({ name }) => name);
    return [language, names] as const;
  });
  return Object.fromEntries(lacking.filter(([, names]) => names.length > 0));
}

/** An instrument's texts, each by its place in the instrument's file: "title", "items[2].question", "items[2].answers[0]". */
export function partOfInstrument(instrument: Instrument, languages: readonly string[]): TranslatedPart {
  const { id, version, title, notice, items } = instrument;
  const texts = [
    { name: "title", wordings: title },
    ...(Object.keys(notice).length > 0 ? [{ name: "notice", wordings: notice }] : []),
    ...items.flatMap(({ question, answers }, item) => [
      { name: `items[${item}].question`, wordings: question },
      ...[0, 1, 2, 3, 4].map((place) => ({
        name: `items[${item}].answers[${place}]`,
        wordings: eachOf(answers, (words) => words[place]),
      })),
    ]),
  ];
  const asked = [...new Set([...languages, ...instrument.languages])];
  return { kind: "instrument", instrument: { id, version, title }, texts, missing: missingTexts(texts, asked) };
}

/** Of several versions of an instrument the newest one, in the order in which the instruments come. */
export function newestVersions(instruments: readonly Instrument[]): Instrument[] {
  const newest = new Map<string, Instrument>();
  for (const each of instruments) {
    if (each.version > (newest.get(each.id)?.version ?? 0)) newest.set(each.id, each);
  }
  return [...newest.values()];
}

/**
 * The texts of files that are written one a language, each by its place in them ("invitation.subject"), in the order
 * of the English file. What a file says about itself is no text.
 */
export function textsOf(files: ReadonlyMap<string, object>): TranslatedText[] {
  const flat = [...files].map(([language, file]) => [language, new Map(flatTexts(file))] as const);
  const english = flat.find(([language]) => language === "en")?.[1] ?? new Map<string, string>();
  return [...english.keys()].map((name) => {
    const found = flat.flatMap(([language, texts]) => [[language, texts.get(name) ?? ""] as const]);
    return { name, wordings: Object.fromEntries(found.filter(([, text]) => text !== "")) };
  });
}

const ABOUT_THE_FILE = ["language", "name", "direction"];

function flatTexts(file: object, within = ""): [name: string, text: string][] {
  return Object.entries(file).flatMap(([key, value]): [string, string][] => {
    if (within === "" && ABOUT_THE_FILE.includes(key)) return [];
    return typeof value === "string" ? [[within + key, value]] : flatTexts(value as object, `${within}${key}.`);
  });
}

function eachOf<Given>(
  given: Readonly<Record<string, Given>>,
  pick: (each: Given) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(Object.entries(given).flatMap(([key, each]) => [[key, pick(each) ?? ""] as const]));
}

function baseOf(language: string): string {
  return language.split("-", 1)[0] ?? language;
}
