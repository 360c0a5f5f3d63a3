/** The languages that the survey speaks, by their tags; a plain variant is asked in the words of its own language. */
export const SURVEY_LANGUAGES = [
  { value: "en", label: "English" },
  { value: "da", label: "Danish" },
  { value: "de", label: "German" },
  { value: "es", label: "Spanish" },
  { value: "ar", label: "Arabic" },
] as const;

/** What a language is called; the tag itself for one that the survey does not speak. */
export function languageName(tag: string): string {
  const base = SURVEY_LANGUAGES.find(({ value }) => value === tag.split("-")[0])?.label ?? tag;
  return tag.endsWith("-x-plain") ? `${base}, plain words` : base;
}
