import { LOCALE } from "../../ui/locale.ts";

const LANGUAGES = ["en", "da", "de", "es", "ar"];

/** The languages that people can be asked in, plain variants after their language, as choices of a select. */
export const LANGUAGE_CHOICES: readonly { value: string; label: string }[] = LANGUAGES.flatMap((language) => [
  { value: language, label: nameOfLanguage(language) },
  { value: `${language}-x-plain`, label: nameOfLanguage(`${language}-x-plain`) },
]);

/** The name of a language, "Danish" or "Danish, plain"; its tag when it has none. */
export function nameOfLanguage(tag: string): string {
  const [base = tag] = tag.split("-", 1);
  const name = new Intl.DisplayNames([LOCALE], { type: "language" }).of(base) ?? tag;
  return tag.endsWith("-x-plain") ? `${name}, plain` : name;
}
