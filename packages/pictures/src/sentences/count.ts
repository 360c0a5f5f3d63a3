const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count in words up to twelve, in figures beyond; `start` writes it for the start of a sentence. */
export function count(number: number, start = false): string {
  const word = WORDS[number] ?? String(number);
  return start ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
