import { type Instrument, type InstrumentPreview, isOpenLicence, type MissingTexts } from "@interrelate/contract";

/** Ids that begin so are the product's own, so that a later version of it cannot meet another text of the same name. */
const RESERVED = /^(?:interrelate|imported)-/;

/** An instrument among those an organisation has. */
interface Held {
  readonly instrument: Instrument;
  readonly builtIn: boolean;
}

/** How a version stands to those that are there, and the version it can be taken in as. */
export function standingOf(
  wanted: Instrument,
  held: readonly Held[],
): Pick<InstrumentPreview, "standing" | "asVersion"> {
  const versions = held.filter(({ instrument }) => instrument.id === wanted.id);
  const same = versions.find(({ instrument }) => instrument.version === wanted.version);
  if (same === undefined) return { standing: "new", asVersion: wanted.version };
  if (contentOf(same.instrument) === contentOf(wanted)) return { standing: "there", asVersion: wanted.version };
  const newest = Math.max(...versions.map(({ instrument }) => instrument.version));
  return { standing: "differs", asVersion: newest + 1 };
}

/** Whether an id belongs to the product; an organisation's own text needs another. */
export function isReserved(id: string): boolean {
  return RESERVED.test(id);
}

/** Whether somebody must state that the text may be used before it can be taken in. */
export function needsAttestation({ licence }: Instrument): boolean {
  return !isOpenLicence(licence);
}

/** What the languages of an instrument leave out; complete languages are not listed. */
export function missingTexts({ languages, title, notice, items }: Instrument): MissingTexts[] {
  return languages.flatMap((language) => {
    const texts = [
      ...(isThere(title[language]) ? [] : ["title"]),
      ...(isThere(notice[language]) ? [] : ["notice"]),
      ...items.flatMap(({ question, answers }, position) => [
        ...(isThere(question[language]) ? [] : [`question ${position + 1}`]),
        ...(answers[language]?.every(isThere) ? [] : [`answers ${position + 1}`]),
      ]),
    ];
    return texts.length === 0 ? [] : [{ language, texts }];
  });
}

/** Everything that answers depend on, in one form whatever the order of keys; who may use it is not part of it. */
function contentOf({ licence: { attestation: _, ...terms }, ...rest }: Instrument): string {
  return JSON.stringify(sorted({ ...rest, licence: terms }));
}

function isThere(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
