import methods, { type MethodText } from "virtual:methods";
import { notFound } from "@tanstack/react-router";

/**
 * Fetches the text of one page of methods.
 *
 * @throws the router's `notFound` when there is no such page.
 */
export async function loadMethod(name: string): Promise<MethodText> {
  const method = methods.find((each) => each.name === name);
  if (method === undefined) throw notFound();
  return (await method.load()).default;
}
