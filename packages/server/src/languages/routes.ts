import { asRole } from "../database/index.ts";
import { BUILT_IN_WORDS } from "../fieldwork/index.ts";
import { readInstruments } from "../instruments/index.ts";
import { LETTER_TEXTS } from "../people/index.ts";
import { api } from "../platform/rpc.ts";
import { SURVEY_TEXTS, TEXT_FILES } from "../surveys/index.ts";
import { missingTexts, newestVersions, partOfInstrument, textsOf } from "./rules.ts";

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
    return {
      languages,
      parts: [
        ...FILES.map(({ kind, texts }) => ({ kind, instrument: null, texts, missing: missingTexts(texts, codes) })),
        ...newestVersions(offered.map(({ instrument }) => instrument)).map((each) => partOfInstrument(each, codes)),
      ],
    };
  }),
};

/** What comes with the product, the same for every organisation. */
const FILES = [
  { kind: "survey" as const, texts: textsOf(TEXT_FILES) },
  { kind: "mail" as const, texts: textsOf(new Map(Object.entries(BUILT_IN_WORDS))) },
  { kind: "letter" as const, texts: textsOf(LETTER_TEXTS) },
];
