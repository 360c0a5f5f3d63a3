import { InvalidArgumentError } from "commander";

/** Reads `a,b,c` as names, each once. */
export function listOfNames(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Please give column names with commas between them.");
  if (new Set(names).size < names.length) throw new InvalidArgumentError("Please name every column once.");
  return names;
}

/** Reads a whole number that is not below `least`. */
export function wholeNumberFrom(least: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least)) throw new InvalidArgumentError(`Please give a whole number from ${least} up.`);
    return number;
  };
}

/** Reads a number between `least` and `most`; with `open`, not the ends themselves. */
export function numberBetween(least: number, most: number, open = false): (text: string) => number {
  return (text) => {
    const number = /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
    if (number > least && number < most) return number;
    if (!open && (number === least || number === most)) return number;
    throw new InvalidArgumentError(
      `Please give a number ${open ? "between" : "from"} ${least} ${open ? "and" : "to"} ${most}.`,
    );
  };
}
