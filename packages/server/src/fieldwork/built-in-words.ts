import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mailWords } from "@interrelate/contract";
import * as z from "zod";

const textFile = z.strictObject({
  /** BCP 47, and the name of the file. */
  language: z.string(),
  /** The language in its own words. */
  name: z.string().min(1),
  direction: z.enum(["ltr", "rtl"]),
  invitation: mailWords,
  reminder: mailWords,
  thanks: mailWords,
  /** What the link is called where it can be pressed. */
  button: z.string().min(1),
  /** Stands under every mail, in the effort's own words too: whom to tell that one wants no mails. */
  footer: z.string().includes("{contact}"),
});

/** What mails say in a language where nobody wrote anything else. */
export type BuiltInWords = z.infer<typeof textFile>;

const FOLDER = path.join(import.meta.dirname, "texts");

/** The built-in words by language, English first. */
export const BUILT_IN_WORDS: Readonly<Record<string, BuiltInWords>> = Object.fromEntries(
  readdirSync(FOLDER)
    .map((file) => textFile.parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))))
    .sort((one, other) => rank(one) - rank(other) || (one.language < other.language ? -1 : 1))
    .map((words) => [words.language, words]),
);

function rank({ language }: BuiltInWords): number {
  return language === "en" ? 0 : 1;
}
