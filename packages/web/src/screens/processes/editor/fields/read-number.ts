/**
 * A number, zero or more, as people write it, with a point or a comma; null for an empty text, undefined for anything
 * else and for numbers above `most`.
 */
export function readNumber(text: string, most: number): number | null | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  if (!/^\d*\.?\d+$|^\d+\.$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number <= most ? number : undefined;
}
