/** The positions 0, 1, ... `length` - 1. */
export function allPositions(length: number): Int32Array {
  const positions = new Int32Array(length);
  for (let position = 0; position < length; position++) positions[position] = position;
  return positions;
}
