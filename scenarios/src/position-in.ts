/** The position of a name. */
export type Position = (name: string) => number;

/**
 * Finds names of a story by their positions.
 *
 * @throws RangeError when there is no such name.
 */
export function positionIn(names: readonly string[]): Position {
  return (name) => {
    const position = names.indexOf(name);
    if (position === -1) throw new RangeError(`The story has no “${name}”.`);
    return position;
  };
}
