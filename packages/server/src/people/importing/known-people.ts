import type { Person } from "@interrelate/contract";
import { folded } from "./name-book.ts";

/**
 * Finds out who of a file is there already: by the e-mail address, or, of people without one, by name and workgroup.
 * Each person who is there is found once, so that a second of the same name is somebody new.
 */
export class KnownPeople {
  readonly #byAddress = new Map<string, Person>();
  readonly #byName = new Map<string, Person[]>();
  readonly #lines = new Map<string, number>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      if (person.email !== null) this.#byAddress.set(person.email.toLowerCase(), person);
      else this.#byName.set(keyOf(person), [...(this.#byName.get(keyOf(person)) ?? []), person]);
    }
  }

  /** The person who is there already; null for somebody new. */
  take(person: Person): Person | null {
    if (person.email !== null) return this.#byAddress.get(person.email.toLowerCase()) ?? null;
    return this.#byName.get(keyOf(person))?.shift() ?? null;
  }

  /** The line of somebody new with the same name in the same workgroup; undefined when this is the first. */
  twinOf(person: Person, line: number): number | undefined {
    const first = this.#lines.get(keyOf(person));
    if (first === undefined) this.#lines.set(keyOf(person), line);
    return first;
  }
}

function keyOf({ name, workgroupId }: Person): string {
  return `${workgroupId}\n${folded(name)}`;
}
