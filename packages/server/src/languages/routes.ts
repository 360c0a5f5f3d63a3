import { asRole } from "../database/index.ts";
import { BUILT_IN_WORDS } from "../fieldwork/index.ts";
import { readInstruments } from "../instruments/index.ts";
import { api } from "../platform/rpc.ts";
import { SURVEY_TEXTS, TEXT_FILES, TEXT_NAMES } from "../surveys/index.ts";
import { mailTexts, missingTexts, newestVersions, partOfInstrument } from "./rules.ts";

/** Shows what respondents read, in every language. */
export const languageRoutes = {
  translations: api.languages.translations.handler(async ({ input, context: { services } }) => {
    const { organizationId } = input;
    const offered = await asRole(services.db, { organizationId, role: "ir_app" }, readInstruments);
    const languages = [...SURVEY_TEXTS.values()].map(({ language, name, direction }) => ({
      language,
      name,
      direction,
    }));
    const codes = languages.map(({ language }) => language);
    const survey = TEXT_NAMES.map((name) => ({ name, wordings: inEvery((file) => file[name]) }));
    const mails = mailTexts(BUILT_IN_WORDS);
    return {
      languages,
      parts: [
        { kind: "survey" as const, instrument: null, texts: survey, missing: missingTexts(survey, codes) },
        { kind: "mail" as const, instrument: null, texts: mails, missing: missingTexts(mails, codes) },
        ...newestVersions(offered.map(({ instrument }) => instrument)).map((each) => partOfInstrument(each, codes)),
      ],
    };
  }),
};

type File = NonNullable<ReturnType<typeof TEXT_FILES.get>>;

/** One text in every language whose file has it. */
function inEvery(pick: (file: File) => string | undefined): Record<string, string> {
  const found = [...TEXT_FILES].flatMap(([language, file]) => {
    const text = pick(file);
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(found);
}
