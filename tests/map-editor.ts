import {
  applyUpdate,
  createMapDocument,
  encodeUpdate,
  type MapDocument,
  readMapDocument,
  stateVector,
} from "../packages/work/src/index.ts";
import { type Facilitator, parsed } from "./facilitator.ts";

/** Somebody who has a process map open and exchanges changes with a server, as a browser does. */
export type MapEditor = {
  readonly doc: MapDocument;
  /** Sends what the server does not have yet and takes in what others did. @returns the revision. */
  readonly exchange: () => Promise<number>;
  readonly content: () => ReturnType<typeof readMapDocument>;
};

/** Opens a map. */
export async function openMap(facilitator: Pick<Facilitator, "ask">, mapId: string): Promise<MapEditor> {
  const doc = createMapDocument({ lanes: [], steps: [], flows: [] });
  let acknowledged = stateVector(doc);
  const exchange = async () => {
    const mine = stateVector(doc);
    const sent = { update: base64(encodeUpdate(doc, acknowledged)), stateVector: base64(mine) };
    const answer = await facilitator.ask("POST", `/maps/${mapId}/exchange`, sent);
    const { update, revision } = await parsed<{ update: string; revision: number }>(answer, 200);
    applyUpdate(doc, Buffer.from(update, "base64"));
    // What was changed while the answer was under way goes with the next exchange.
    acknowledged = mine;
    return revision;
  };
  const editor = { doc, exchange, content: () => readMapDocument(doc) };
  await exchange();
  return editor;
}

/** Bytes as they travel. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
