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

/** The words of one mail. */
type Mail = { readonly subject: string; readonly body: string };
type MailFile = {
  readonly invitation: Mail;
  readonly reminder: Mail;
  readonly thanks: Mail;
  readonly button: string;
  readonly footer: string;
};

/** The built-in mails, text by text, from one file a language. */
export function mailTexts(files: Readonly<Record<string, MailFile>>): TranslatedText[] {
  const mails = (["invitation", "reminder", "thanks"] as const).flatMap((mail) =>
    (["subject", "body"] as const).map((part) => ({
      name: `${mail}.${part}`,
      wordings: eachOf(files, (file) => file[mail][part]),
    })),
  );
  const others = (["button", "footer"] as const).map((name) => ({
    name,
    wordings: eachOf(files, (file) => file[name]),
  }));
  return [...mails, ...others];
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
