import * as z from "zod";
import { id, isOneLine, NOT_ONE_LINE, name, workgroupKind } from "./words.ts";

/** How somebody is reached: by e-mail, by a letter with a code, or not by us. */
export const channel = z.enum(["email", "code", "none"]);
export type Channel = z.infer<typeof channel>;

/** A language by its BCP 47 tag, such as `da` or `en-x-plain`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "Please choose one of the languages.");

/** An address that mail can be written to. */
export const emailAddress = z
  .email("That does not look like an e-mail address.")
  .max(254, "At most 254 characters.")
  .refine(isOneLine, NOT_ONE_LINE);

/** One person of an effort: whom a wave asks, for which workgroups, and how they are reached. */
export const person = z
  .object({
    id,
    name,
    email: emailAddress.nullable(),
    /** The workgroup they belong to. */
    workgroupId: id,
    /** Further workgroups they answer for, where that was declared. */
    furtherWorkgroupIds: z.array(id).max(10, "At most ten further workgroups."),
    siteId: id.nullable(),
    /** Null: the effort's language. */
    language: languageTag.nullable(),
    channel,
  })
  .superRefine((value, context) => {
    if (value.channel === "email" && value.email === null)
      context.addIssue({ code: "custom", path: ["email"], message: "Please add the e-mail address to write to." });
    if (new Set([value.workgroupId, ...value.furtherWorkgroupIds]).size <= value.furtherWorkgroupIds.length)
      context.addIssue({ code: "custom", path: ["furtherWorkgroupIds"], message: "A workgroup stands here twice." });
  });
export type Person = z.infer<typeof person>;

/**
 * One step of a change, and with the two swapped its undoing. `before` is the person as whoever changes them last saw
 * them, null for somebody new; `after` is null for somebody who goes. Where `before` no longer holds, somebody else was
 * faster, and nothing of the whole change is done.
 */
export const personChange = z
  .object({ before: person.nullable(), after: person.nullable() })
  .refine(({ before, after }) => before !== null || after !== null, "Before and after are both empty.")
  .refine(
    ({ before, after }) => before === null || after === null || before.id === after.id,
    "Before and after are two people.",
  );
export type PersonChange = z.infer<typeof personChange>;

/** The most people that an effort has. */
export const MOST_PEOPLE = 20_000;

/** The largest spreadsheet, in bytes, and the longest text, in characters. */
export const LARGEST_SPREADSHEET = 10_000_000;
export const LONGEST_TEXT = 10_000_000;

/** A file as it was chosen (base64 of its bytes), or pasted rows. */
export const peopleFile = z.union([
  z.strictObject({ text: z.string().max(LONGEST_TEXT, "That is too much to paste; please choose a file instead.") }),
  z.strictObject({
    base64: z
      .base64("This is not a file.")
      .max(Math.ceil(LARGEST_SPREADSHEET / 3) * 4, "The file is larger than 10 MB."),
  }),
]);
export type PeopleFile = z.infer<typeof peopleFile>;

const column = z.number().int().min(0);

/** Which column of the file, counted from 0, means what; null where there is none. */
export const peopleMapping = z.object({
  /** The columns of the name, such as first and last name, in this order. */
  name: z.array(column).max(3),
  email: column.nullable(),
  workgroup: column.nullable(),
  /** Further workgroups of the same person. */
  further: column.nullable(),
  site: column.nullable(),
  language: column.nullable(),
  channel: column.nullable(),
});
export type PeopleMapping = z.infer<typeof peopleMapping>;

/** What is decided about a file besides its columns. */
export const peopleImport = z.object({
  file: peopleFile,
  /** Null: as proposed. */
  mapping: peopleMapping.nullable().default(null),
  /** The workgroup of everybody for whom the file names none. */
  workgroupId: id.nullable().default(null),
  /** What an unknown workgroup of the file is: one of the effort's (`id`), or a new one of this kind. */
  workgroups: z
    .array(z.object({ name, id: id.nullable(), kind: workgroupKind }))
    .max(100)
    .default([]),
  /** What an unknown site of the file is: one of the effort's, or (`id` null) a new one. */
  sites: z
    .array(z.object({ name, id: id.nullable() }))
    .max(200)
    .default([]),
  /** What becomes of people who are there already: they stay as they are, or are changed to what the file says. */
  known: z.enum(["keep", "update"]).default("keep"),
  /** Lines with problems that are to be left out. */
  leaveOut: z.array(z.number().int()).max(MOST_PEOPLE).default([]),
});
export type PeopleImport = z.infer<typeof peopleImport>;

/** A row of the file, as it would be taken in. */
export const peopleRow = z.object({
  /** Line in the file or row of the sheet, the first being 1. */
  line: z.number().int(),
  /** What becomes of it; `problem` keeps the whole import from being accepted unless the row is left out. */
  standing: z.enum(["new", "known", "changed", "problem", "leftOut"]),
  name: z.string(),
  email: z.string(),
  workgroups: z.array(z.string()),
  site: z.string(),
  language: z.string(),
  channel: channel.nullable(),
  /** What is wrong or worth knowing, as sentences. */
  problems: z.array(z.string()),
  notes: z.array(z.string()),
});
export type PeopleRow = z.infer<typeof peopleRow>;

const unknownName = z.object({ name: z.string(), people: z.number().int(), decided: z.boolean() });

/** What an import would do; nothing is stored until it is accepted. */
export const peoplePreview = z.object({
  /** Names of the columns, made up where the file has no header. */
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  hasHeader: z.boolean(),
  mapping: peopleMapping,
  /** What is worth knowing about the file as a whole. */
  notes: z.array(z.string()),
  /** What must be decided before rows can be read; there are no rows while something stands here. */
  questions: z.array(z.object({ field: z.string(), sentence: z.string() })),
  rows: z.array(peopleRow),
  counts: z.object({
    new: z.number().int(),
    known: z.number().int(),
    changed: z.number().int(),
    problem: z.number().int(),
    leftOut: z.number().int(),
  }),
  /** Workgroups and sites that the effort does not have; each must be decided before anything is accepted. */
  unknownWorkgroups: z.array(unknownName),
  unknownSites: z.array(unknownName),
  /** Why it cannot be accepted yet; null when it can. */
  refusal: z.string().nullable(),
});
export type PeoplePreview = z.infer<typeof peoplePreview>;

/** What an import did; `changes` swapped undo it. */
export const peopleImported = z.object({
  changes: z.array(personChange),
  workgroups: z.array(z.string()),
  sites: z.array(z.string()),
});
export type PeopleImported = z.infer<typeof peopleImported>;
