/** Gives each label a position in the order of first appearance. */
export class Labels {
  readonly list: string[] = [];
  readonly #positions = new Map<string, number>();

  /** The position of a label, a new one when it has not been seen. */
  positionOf(label: string): number {
    const known = this.#positions.get(label);
    if (known !== undefined) return known;
    this.#positions.set(label, this.list.length);
    return this.list.push(label) - 1;
  }

  /** The position of a label seen before, or -1. */
  find(label: string): number {
    return this.#positions.get(label) ?? -1;
  }
}
