/**
 * The languages of the header `accept-language` in the order in which they are wanted; what is refused (`q=0`) and
 * the asterisk are left out.
 *
 * @example acceptedLanguages("da, en;q=0.7, ar-EG;q=0.9") // ["da", "ar-EG", "en"]
 */
export function acceptedLanguages(header: string): string[] {
  return header
    .split(",")
    .map(readRange)
    .filter(({ language, weight }) => language !== "" && language !== "*" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

function readRange(range: string): { language: string; weight: number } {
  const [language = "", ...parameters] = range.split(";").map((each) => each.trim());
  const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
  return { language, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
