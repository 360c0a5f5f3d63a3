import type { SurveyTexts, TextName } from "./survey-texts.ts";

/** Characters of the private use area; they stand in no text and are never sent to anybody. */
const BEGIN = "\uE000";
const END = "\uE001";

/**
 * The texts for a preview: those taken from another language carry a mark that `showMarks` turns into markup, so that
 * the pages themselves need not know which texts fell back.
 */
export function withMarks(texts: SurveyTexts): SurveyTexts {
  const marked = [...texts.fellBack].map(([name, from]) => [name, `${BEGIN}${from}:${texts[name]}${END}`]);
  return { ...texts, ...(Object.fromEntries(marked) as Partial<Record<TextName, string>>) };
}

/** Shows the marks of a written page: as `<mark>` in its text, as nothing inside tags and in its title. */
export function showMarks(page: string): string {
  // `>` is escaped in everything that is not markup, so a tag ends at the first one.
  return page.replace(/<title>[^<]*<\/title>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith("<") ? piece.replace(MARKED, "$2") : piece.replace(MARKED, MARK),
  );
}

const MARKED = new RegExp(`${BEGIN}([\\w-]+):([^${END}]*)${END}`, "g");
const MARK = '<mark class="missing" lang="$1" dir="auto">$2</mark>';
