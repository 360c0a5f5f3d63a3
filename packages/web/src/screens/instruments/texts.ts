import { counted, listed } from "../../ui/words.ts";

/** The words of the instrument screens that do not come from the data. */
export const texts = {
  title: "Instruments",
  subtitle:
    "The questionnaires a wave can ask with: those that come with Interrelate, and your own. A version never changes, so that waves can be compared.",
  builtIn: "Comes with Interrelate",
  addedOn: (day: string) => `Taken in on ${day}`,
  asks: (questions: number, languages: number) =>
    `${counted(questions, "question", "questions")} in ${counted(languages, "language", "languages")}`,
  version: (version: number) => `Version ${version}`,
  take: "Take in an instrument",
  schema: "The file format, as a JSON Schema",
  back: "All instruments",
  one: {
    subtitle: (version: number, licence: string) => `Version ${version}, ${licence}`,
    export: "Export as a file",
    exportFailed: "The file was not made",
    language: "Language",
    questions: "Questions and answers",
    question: "Question",
    dimension: "Dimension",
    answers: "Answers and their scores",
    noWords: "There is no text for this.",
    foreign: (language: string) => `Missing; people see it in ${language}.`,
    languages: "Languages",
    complete: "complete",
    missing: (missing: readonly string[]) =>
      `${counted(missing.length, "text is", "texts are")} missing: ${listed(missing)}`,
    licence: "Licence",
    holder: (holder: string) => `Rights held by ${holder}.`,
    terms: "The terms",
    attested: (by: string, day: string) => `Stated by ${by} on ${day}:`,
    notAttested: "Nobody has stated that this organization may use the text.",
    attestAnew: "State it anew",
  },
  preview: {
    heading: "As a respondent sees it",
    lead: "About one workgroup, with names made up for the preview. Nothing is saved.",
    workgroup: "Pharmacy",
    process: "hospital discharge",
  },
  attestation: {
    heading: "May you use this text?",
    lead: (licence: string) =>
      `Its licence, “${licence}”, is not an open one. Interrelate cannot check your rights: please say why you may use it. Your statement is kept with this version.`,
    statement: "Why this organization may use it",
    placeholder: "We hold a licence from … until …",
    by: "Your name",
    keep: "Keep this statement",
    failed: "The statement was not kept",
    kept: "What you wrote is still here.",
  },
  import: {
    title: "Take in an instrument",
    subtitle:
      "A file that was exported here or elsewhere, or written after the JSON Schema. You see what it would become before anything is stored.",
    drop: "Drop an instrument file here",
    choose: "Choose a file",
    paste: "or paste its text",
    usePasted: "Read this text",
    another: "Take another file",
    tooLarge: "This file is larger than 900 kB; an instrument is far smaller. Nothing was read.",
    reading: "Reading the file",
    failed: "The file was not looked at",
    kept: "Nothing was stored.",
    problems: (count: number) =>
      `This file cannot be taken in yet: ${count === 1 ? "one thing is" : `${count} things are`} not right.`,
    problemsKept: "Nothing was stored. Change the file and choose it again.",
    place: "Where",
    wrong: "What is wrong",
    whole: "the whole file",
    would: "What would be taken in",
    new: (version: number) => `It is not here yet and would become version ${version}.`,
    there: "This version is here already, with the same content. There is nothing to take in.",
    differs: (was: number, version: number) =>
      `Version ${was} is here already with other content, and a version never changes. This file would become version ${version}.`,
    missing: "Not every language is complete. People see the missing texts in another language.",
    accept: (version: number) => `Take in as version ${version}`,
    acceptFailed: "Nothing was taken in",
    acceptKept: "The file and your statement are still here.",
  },
};
