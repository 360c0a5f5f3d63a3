import { type Instrument, instrument } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { BUILT_IN } from "./built-in.ts";

type Open = Transaction<Tables>;

/** A version of an instrument that the open organisation can use. */
export interface OfferedInstrument {
  readonly instrument: Instrument;
  /** Comes with the product; else the organisation took it in. */
  readonly builtIn: boolean;
  /** The day it was taken in; null for what comes with the product. */
  readonly addedOn: string | null;
}

/** Every instrument that the open organisation can use: the built-in ones, then its own by id, newest version first. */
export async function readInstruments(open: Open): Promise<OfferedInstrument[]> {
  const own = await open
    .selectFrom("work.instrument")
    .select(["definition", "added_on as addedOn"])
    .orderBy("instrument_id")
    .orderBy("version", "desc")
    .execute();
  return [
    ...BUILT_IN.map((each) => ({ instrument: each, builtIn: true, addedOn: null })),
    ...own.map(({ definition, addedOn }) => ({ instrument: instrument.parse(definition), builtIn: false, addedOn })),
  ];
}

/** One version of an instrument that the open organisation can use; undefined when it has none such. */
export async function findInstrument(
  open: Open,
  wanted: { readonly id: string; readonly version: number },
): Promise<OfferedInstrument | undefined> {
  const offered = await readInstruments(open);
  return offered.find(({ instrument: { id, version } }) => id === wanted.id && version === wanted.version);
}

/**
 * Stores a version.
 *
 * @returns false when the organisation has that version already; then nothing was stored.
 */
export async function insertInstrument(
  open: Open,
  organizationId: string,
  added: Instrument,
  addedOn: string,
): Promise<boolean> {
  const inserted = await open
    .insertInto("work.instrument")
    .values({
      organization_id: organizationId,
      instrument_id: added.id,
      version: added.version,
      definition: JSON.stringify(added),
      added_on: addedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Puts a new attestation in the place of a version's old one; nothing else about a version ever changes. */
export async function replaceAttestation(open: Open, attested: Instrument): Promise<void> {
  await open
    .updateTable("work.instrument")
    .set({ definition: JSON.stringify(attested) })
    .where("instrument_id", "=", attested.id)
    .where("version", "=", attested.version)
    .execute();
}
