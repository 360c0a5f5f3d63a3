import { counted } from "../../ui/words.ts";

export const translationTexts = {
  title: (complete: number, all: number) =>
    complete === all
      ? `Respondents can be spoken to in ${all} languages and variants, all complete`
      : `${complete} of ${all} languages and variants have every text`,
  subtitle:
    "Survey pages, mails, letters and questionnaires. A text that is missing is shown in English, marked in every preview, and a wave says so before it opens.",
  overview: "What is complete",
  language: "Language",
  parts: { survey: "Survey pages", mail: "Mails", letter: "Letters", instrument: "Questionnaire" },
  version: (title: string, version: number) => `${title}, version ${version}`,
  complete: "complete",
  missing: (count: number) => `${count} missing`,
  look: "Look at the texts in",
  part: "Part",
  search: "Find a text",
  searchHint: "Looks in every part: in names, in English and in the translation.",
  onlyMissing: "Only what is missing",
  name: "Name",
  english: "English",
  none: "Missing: shown in English",
  asIn: (language: string) => `as in ${language}`,
  nothing: "No text fits. Try other words, or show everything again.",
  showAll: "Show everything",
  count: (shown: number, all: number) => (shown === all ? counted(all, "text", "texts") : `${shown} of ${all} texts`),
  download: "Download for a translator",
  downloadLabel: (part: string, language: string) => `Download for a translator: ${part} in ${language}`,
  downloadFailed: "The file was not made",
  downloadKept: "Nothing was changed.",
  copy: (what: string) => `Copy the translation of ${what}`,
  copied: (what: string) => `Copied ${what}.`,
  notCopied: "It could not be copied; please mark the text and copy it.",
  howTitle: "How a translation gets better",
  howSurvey:
    "Texts of survey pages, mails and letters come with the product, one JSON file a language, so that every organization has the same. Download a language, let somebody who speaks it well change it, leave places such as {process} as they are, and send the file to the project; it becomes part of the next version. What an effort's own mails say can be written under Mails at any time.",
  howInstrument:
    "Questionnaires are the organization's own. Download one, fill in what is empty, and take the file in under Instruments: it becomes a new version, and waves that have begun keep the one they asked with.",
};
