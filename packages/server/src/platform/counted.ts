/** "1 row", "2 rows": the noun that fits a count, with the count before it. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
