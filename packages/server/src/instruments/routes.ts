import {
  INSTRUMENT_FORMAT,
  INSTRUMENT_FORMAT_VERSION,
  type InstrumentDetail,
  type InstrumentPreview,
  type newAttestation,
} from "@interrelate/contract";
import type { FastifyInstance } from "fastify";
import type * as z from "zod";
import { asRole, type Standing } from "../database/index.ts";
import { dayOf } from "../platform/clock.ts";
import { api } from "../platform/rpc.ts";
import { instrumentJsonSchema } from "./json-schema.ts";
import { readInstrumentFile } from "./read-file.ts";
import { missingTexts, needsAttestation, standingOf } from "./rules.ts";
import {
  findInstrument,
  insertInstrument,
  type OfferedInstrument,
  readInstruments,
  replaceAttestation,
} from "./store.ts";

/** Lists, shows, exports and takes in instruments. */
export const instrumentRoutes = {
  list: api.instruments.list.handler(({ input, context: { services } }) =>
    asRole(services.db, asApp(input), async (open) => (await readInstruments(open)).map(summaryOf)),
  ),

  get: api.instruments.get.handler(async ({ input, context: { services }, errors }) => {
    const found = await asRole(services.db, asApp(input), (open) => findInstrument(open, named(input)));
    if (found === undefined) throw errors.NOT_FOUND();
    return detailOf(found);
  }),

  file: api.instruments.file.handler(async ({ input, context: { services }, errors }) => {
    const found = await asRole(services.db, asApp(input), (open) => findInstrument(open, named(input)));
    if (found === undefined) throw errors.NOT_FOUND();
    return { format: INSTRUMENT_FORMAT, formatVersion: INSTRUMENT_FORMAT_VERSION, ...found.instrument };
  }),

  preview: api.instruments.preview.handler(({ input, context: { services } }) =>
    asRole(services.db, asApp(input), async (open) => previewOf(input.text, await readInstruments(open))),
  ),

  accept: api.instruments.accept.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const preview = previewOf(input.text, await readInstruments(open));
      const { instrument, problems, asVersion } = preview;
      if (instrument === null) throw errors.VALIDATION({ message: refusal(problems) });
      if (preview.standing === "there")
        throw errors.CONFLICT({
          message: "This version is there already, with the same content. Nothing was changed.",
        });
      if (input.asVersion !== asVersion)
        throw errors.CONFLICT({
          message: `Version ${input.asVersion} cannot be taken in: a version never changes. This file can become version ${asVersion}. Nothing was stored.`,
        });
      if (preview.needsAttestation && input.attestation === null)
        throw errors.VALIDATION({
          message: `The licence “${instrument.licence.name}” is not an open one. Please state why you may use this text, with your name. Nothing was stored.`,
        });
      const on = dayOf(services.clock.now());
      const attestation = attested(input.attestation, on);
      const added = { ...instrument, version: asVersion, licence: { ...instrument.licence, attestation } };
      if (!(await insertInstrument(open, input.organizationId, added, on)))
        throw errors.CONFLICT({ message: "Somebody took in this version a moment ago. Nothing was stored." });
      return detailOf({ instrument: added, builtIn: false, addedOn: on });
    }),
  ),

  attest: api.instruments.attest.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const found = await findInstrument(open, named(input));
      if (found === undefined) throw errors.NOT_FOUND();
      if (found.builtIn)
        throw errors.CONFLICT({
          message: "This instrument comes with the product under an open licence; nobody has to state anything.",
        });
      const attestation = attested(input.attestation, dayOf(services.clock.now()));
      const instrument = { ...found.instrument, licence: { ...found.instrument.licence, attestation } };
      await replaceAttestation(open, instrument);
      return detailOf({ ...found, instrument });
    }),
  ),
};

/** The JSON Schema of instrument files, for everybody. */
export async function instrumentSchemaPage(app: FastifyInstance): Promise<void> {
  app.get("/api/schemas/instrument.json", (_request, reply) =>
    reply.type("application/schema+json").send(JSON.stringify(instrumentJsonSchema(), null, 2)),
  );
}

interface Named {
  readonly organizationId: string;
  readonly instrumentId: string;
  readonly version: number;
}

function asApp({ organizationId }: Pick<Named, "organizationId">): Standing {
  return { organizationId, role: "ir_app" };
}

function named({ instrumentId, version }: Named) {
  return { id: instrumentId, version };
}

function summaryOf({ instrument, builtIn, addedOn }: OfferedInstrument) {
  const { id, version, title, languages, items, licence } = instrument;
  const dimensions = items.map(({ dimension }) => dimension);
  return { id, version, title, languages, dimensions, licence: licence.name, builtIn, addedOn };
}

function detailOf(offered: OfferedInstrument): InstrumentDetail {
  const { instrument } = offered;
  return { ...offered, needsAttestation: needsAttestation(instrument), missing: missingTexts(instrument) };
}

function previewOf(text: string, held: readonly OfferedInstrument[]): InstrumentPreview {
  const { instrument, problems } = readInstrumentFile(text);
  if (instrument === null)
    return { instrument, problems: [...problems], missing: [], needsAttestation: false, standing: "new", asVersion: 1 };
  // Whoever wrote the file spoke for their own organisation; this one has to speak for itself.
  const own = { ...instrument, licence: { ...instrument.licence, attestation: null } };
  return {
    instrument: own,
    problems: [],
    missing: missingTexts(own),
    needsAttestation: needsAttestation(own),
    ...standingOf(own, held),
  };
}

function attested(given: z.infer<typeof newAttestation> | null, on: string) {
  return given && { ...given, on };
}

function refusal(problems: InstrumentPreview["problems"]): string {
  const [first] = problems;
  const where = first?.place ? ` (${first.place})` : "";
  const more = problems.length > 1 ? ` There are ${problems.length - 1} more.` : "";
  return `${first?.sentence ?? "This is no instrument file."}${where}${more} Nothing was stored.`;
}
