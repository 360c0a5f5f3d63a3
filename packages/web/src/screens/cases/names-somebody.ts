import type { Person } from "@interrelate/contract";

/** Shorter words are initials and particles, which codes hold by chance. */
const SHORTEST = 3;

/** Whether a code is or holds the name of somebody, or one word of it: "Ada", "Lovelace 2" where there is an Ada Lovelace. */
export function namesSomebody(label: string, people: readonly Pick<Person, "name">[]): boolean {
  const written = new Set(wordsOf(label));
  return people.some(({ name }) => wordsOf(name).some((word) => written.has(word)));
}

function wordsOf(text: string): string[] {
  return (text.toLocaleLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
