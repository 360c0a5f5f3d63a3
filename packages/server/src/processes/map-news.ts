import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { tell } from "../platform/live-store.ts";

/** What somebody who has a map open is told: the number of its revision, or another thing that happened to it. */
export type MapNews = number | "renamed" | "removed";

/** The topic under which news of a map is told; the same however the letters of its ids are written. */
export function topicOfMap({ organizationId, mapId }: PlacedMap): string {
  return `map/${organizationId}/${mapId}`.toLowerCase();
}

/** Tells everybody who has a map open, once the transaction is kept. */
export async function tellMapNews(open: Transaction<Tables>, map: PlacedMap, news: MapNews): Promise<void> {
  await tell(open, topicOfMap(map), String(news));
}

/** Which map of which organisation. */
export type PlacedMap = { readonly organizationId: string; readonly mapId: string };
