import type { Dimension } from "../../words.ts";

/**
 * The Interrelate RC items in one language. A translation says what the English says: the answers stand in the same
 * order and mean the same, so that a stored position means the same in every language.
 */
export type ItemWordings = {
  readonly title: string;
  readonly notice: string;
  readonly items: Readonly<Record<Dimension, { readonly question: string; readonly answers: string[] }>>;
};
