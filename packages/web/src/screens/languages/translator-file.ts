import type { Instrument, TranslatedPart, Translations } from "@interrelate/contract";

type Language = Translations["languages"][number];

/**
 * The texts of a language as the JSON file that a translator changes: every text at its name ("invitation.subject"
 * stands in "invitation"), empty where nothing is written yet.
 */
export function translatorFile({ texts }: Pick<TranslatedPart, "texts">, language: Language): string {
  const file: Record<string, unknown> = { ...language };
  for (const { name, wordings } of texts) put(file, name.split("."), wordings[language.language] ?? "");
  return written(file);
}

/**
 * An instrument file with one more language to fill in, or with an incomplete one's gaps. Names that are the product's
 * own are changed, because a file that is taken in needs one of its own.
 */
export function instrumentToTranslate<File extends Instrument>(file: File, language: string): string {
  const { items, languages } = file;
  return written({
    ...file,
    id: file.id.replace(/^(?=interrelate-|imported-)/, "our-"),
    languages: languages.includes(language) ? languages : [...languages, language],
    title: { ...file.title, [language]: file.title[language] ?? "" },
    notice: { ...file.notice, [language]: file.notice[language] ?? "" },
    items: items.map((item) => ({
      ...item,
      question: { ...item.question, [language]: item.question[language] ?? "" },
      answers: { ...item.answers, [language]: item.answers[language] ?? ["", "", "", "", ""] },
    })),
  });
}

function put(into: Record<string, unknown>, [name = "", ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    into[name] = text;
    return;
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = inner;
  put(inner, rest, text);
}

function written(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
