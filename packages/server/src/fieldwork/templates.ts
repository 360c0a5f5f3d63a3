import { type MailTemplate, mailKind } from "@interrelate/contract";
import { BUILT_IN_WORDS } from "./built-in-words.ts";
import type { OwnWords } from "./template-store.ts";
import { surroundingsOf, wordsFor } from "./words-for.ts";

/** How many people read which language. */
export type Readers = readonly { readonly language: string; readonly people: number }[];

/** What mails say, kind by kind: in the built-in languages, those of people, and those the effort has words in. */
export function templatesOf(own: readonly OwnWords[], readers: Readers): MailTemplate[] {
  const languages = new Set([
    ...Object.keys(BUILT_IN_WORDS),
    ...readers.map(({ language }) => language),
    ...own.map(({ language }) => language),
  ]);
  return mailKind.options.flatMap((kind) =>
    [...languages].map((language) => {
      const { words, own: isOwn, wording } = wordsFor(kind, language, own);
      return {
        kind,
        language,
        languageName: nameOf(language),
        direction: surroundingsOf(language).direction,
        words,
        own: isOwn && wording.language === language,
        people: readers.filter((each) => each.language === language).reduce((sum, { people }) => sum + people, 0),
      };
    }),
  );
}

function nameOf(language: string): string {
  const [base = language] = language.split("-x-");
  const name = BUILT_IN_WORDS[base]?.name ?? new Intl.DisplayNames([base], { type: "language" }).of(base) ?? language;
  return language.endsWith("-x-plain") ? `${name} (plain)` : name;
}
