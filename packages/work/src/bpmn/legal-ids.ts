/**
 * The file with ids that BPMN allows. Many programs write some it does not: with blanks, letters of other alphabets, or
 * a digit first. Those are exchanged wherever an element has or names them, and nowhere else.
 */
export function withLegalIds(xml: string): string {
  const legal = new Map<string, string>();
  for (const [, , id] of xml.matchAll(/\sid\s*=\s*(["'])(.*?)\1/g)) {
    if (id !== undefined && !LEGAL.test(id) && !legal.has(id)) legal.set(id, `_.${legal.size + 1}`);
  }
  if (legal.size === 0) return xml;
  return xml.replace(
    NAMED,
    (whole, attribute?: string, quote?: string, value?: string, tag?: string, body?: string) => {
      const found = legal.get(value ?? body?.trim() ?? "");
      if (found === undefined) return whole;
      return attribute === undefined ? `${tag}${found}<` : `${attribute}${quote}${found}${quote}`;
    },
  );
}

const LEGAL = /^[A-Za-z_][\w.-]*$/;
/** Where an id stands: in its own attribute, in one that names another element, or in an element that does. */
const NAMED = /(\s(?:id|default|bpmnElement|\w+Refs?)\s*=\s*)(["'])(.*?)\2|((?:Refs?|incoming|outgoing)>)([^<]*)</g;
