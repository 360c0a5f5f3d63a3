/** The letters by which spreadsheets name a column, from its position beginning with 0. @example columnLetters(27) === "AB" */
export function columnLetters(position: number): string {
  const rest = Math.floor(position / 26);
  const letter = String.fromCharCode(65 + (position % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
