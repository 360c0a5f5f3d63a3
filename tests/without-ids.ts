const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** An answer with ids in the order in which they appear and without moments, so that only what ids stand for is compared. */
export function withoutIds(answer: unknown): string {
  const seen: string[] = [];
  return JSON.stringify(answer)
    .replace(ID, (id) => {
      if (!seen.includes(id)) seen.push(id);
      return `id ${seen.indexOf(id)}`;
    })
    .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"moment"');
}
