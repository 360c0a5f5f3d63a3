/** A workgroup or a site as somebody named it. */
type Named = { readonly id: string; readonly name: string };

/** What an unknown name stands for: something that is there (its id), or something new (null). */
type Decision = { readonly name: string; readonly id: string | null };

/**
 * Ids for the names of workgroups or sites in a file. Names are the same whatever their case and the spaces in them.
 * A name that is not there gets what was decided about it; one that nothing was decided about is listed as unknown.
 */
export class NameBook<Each extends Decision> {
  readonly #known: ReadonlyMap<string, string>;
  readonly #decisions: ReadonlyMap<string, Each>;
  readonly #unknown = new Map<string, { id: string; name: string; people: number; decision: Each | undefined }>();
  readonly #newId: () => string;

  constructor(there: readonly Named[], decisions: readonly Each[], newId: () => string) {
    this.#known = new Map(there.map(({ id, name }) => [folded(name), id]));
    this.#decisions = new Map(decisions.map((each) => [folded(each.name), each]));
    this.#newId = newId;
  }

  /** The id for one person's name of a workgroup or site; a made-up one while nothing is decided. */
  idOf(name: string): string {
    const key = folded(name);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const decision = this.#decisions.get(key);
    const entry = this.#unknown.get(key) ?? { id: decision?.id ?? this.#newId(), name, people: 0, decision };
    entry.people += 1;
    this.#unknown.set(key, entry);
    return entry.id;
  }

  /** The names that are not there, each with its number of people. */
  get unknown(): { name: string; people: number; decided: boolean }[] {
    return [...this.#unknown.values()].map(({ name, people, decision }) => ({
      name,
      people,
      decided: decision !== undefined,
    }));
  }

  /** What is to be made new. */
  get made(): { id: string; name: string; decision: Each }[] {
    return [...this.#unknown.values()].flatMap(({ id, name, decision }) =>
      decision?.id === null ? [{ id, name, decision }] : [],
    );
  }
}

/** A name in the form in which names are compared. */
export function folded(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLocaleLowerCase("en");
}
