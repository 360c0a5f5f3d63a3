import type { Survey } from "../answering/survey.ts";
import { acceptedLanguages } from "../texts/accepted-languages.ts";
import { missingLanguages } from "../texts/missing-languages.ts";
import { known, SURVEY_TEXTS, type SurveyTexts, textsFor } from "../texts/survey-texts.ts";

/** What somebody chose about how pages look and read; undefined where they chose nothing. */
export type DisplayChoice = {
  readonly language?: string;
  readonly size?: "large" | "usual";
  readonly words?: "plain" | "usual";
};

/** How a page looks and reads, and what else can be chosen. */
export type Display = {
  readonly texts: SurveyTexts;
  readonly large: boolean;
  readonly plain: boolean;
  /** Whether the language has a plain variant to choose. */
  readonly plainOffered: boolean;
  /** The languages to choose from, in their own words. */
  readonly offered: readonly SurveyTexts[];
};

/** What is known of a respondent beside their choice. */
export type Reader = {
  /** The survey whose page is shown; left out on pages that belong to none. */
  readonly survey?: Survey | undefined;
  /** The header `accept-language`. */
  readonly accepted?: string | undefined;
  /** True offers languages in which the instrument lacks words as well: a preview shows what is missing. */
  readonly incomplete?: boolean;
};

/**
 * Decides how a page is shown. The language is the respondent's own choice, else the person's, else the browser's, else
 * the effort's, of those in which the whole instrument is worded. Clients meet plain words unless they choose others.
 */
export function displayOf(choice: DisplayChoice, { survey, accepted = "", incomplete = false }: Reader): Display {
  const offered = offeredIn(incomplete ? undefined : survey);
  const person = survey?.person?.language ?? undefined;
  const wanted = [choice.language, person, ...acceptedLanguages(accepted), survey?.effortLanguage];
  const base = known(wanted.flatMap((each) => each ?? []).map(withoutVariant), offered);
  const usual = base ?? [...offered.values()][0] ?? textsFor(undefined);
  const plainTexts = SURVEY_TEXTS.get(`${usual.language}${PLAIN}`);
  const plainByDefault = survey?.rater.kind === "client" || (person?.endsWith(PLAIN) ?? false);
  const plain = plainTexts !== undefined && (choice.words === undefined ? plainByDefault : choice.words === "plain");
  return {
    texts: plain ? plainTexts : usual,
    large: choice.size === "large",
    plain,
    plainOffered: plainTexts !== undefined,
    offered: [...offered.values()],
  };
}

/** The ending of a language's plain variant. */
const PLAIN = "-x-plain";

function withoutVariant(language: string): string {
  return language.endsWith(PLAIN) ? language.slice(0, -PLAIN.length) : language;
}

function offeredIn(survey: Survey | undefined): ReadonlyMap<string, SurveyTexts> {
  const all = [...SURVEY_TEXTS].filter(([language]) => !language.endsWith(PLAIN));
  if (survey === undefined) return new Map(all);
  const missing = missingLanguages(
    survey.instrument,
    all.map(([language]) => language),
  );
  return new Map(all.filter(([language]) => !missing.includes(language)));
}

/** The name of the cookie that keeps a choice, on survey pages alone. It says nothing about anybody but that. */
const DISPLAY_COOKIE = "survey-display";

/** Reads a choice from the cookies a browser sent. */
export function readDisplayCookie(header: string | undefined): DisplayChoice {
  const cookies = (header ?? "").split(";").map((each) => each.trim());
  const value = cookies.find((each) => each.startsWith(`${DISPLAY_COOKIE}=`))?.slice(DISPLAY_COOKIE.length + 1) ?? "";
  return readChoice(Object.fromEntries(new URLSearchParams(value.replaceAll("|", "&"))));
}

/** The header that keeps a choice until the browser is closed: on a shared computer it is not the next one's. */
export function displayCookie(choice: DisplayChoice): string {
  return `${DISPLAY_COOKIE}=${writeChoice(choice).replaceAll("&", "|")}; Path=/s; SameSite=Lax; HttpOnly`;
}

/** A choice as part of an address or the value of a field. */
export function writeChoice(choice: DisplayChoice): string {
  return new URLSearchParams(choice as Record<string, string>).toString();
}

/** Reads a choice from fields that anybody may have written; what is none is left out. */
export function readChoice(fields: Readonly<Record<string, unknown>>): DisplayChoice {
  const { language, size, words } = fields;
  return {
    ...(typeof language === "string" && SURVEY_TEXTS.has(language) && { language }),
    ...((size === "large" || size === "usual") && { size }),
    ...((words === "plain" || words === "usual") && { words }),
  };
}
