import type { ChoiceQuestion } from "./further-questions.ts";
import type { SurveyedLevel } from "./inclusion-levels.ts";
import type { Structure } from "./structures.ts";

/** What the answers to a structure's question mean, in the order of its choices. */
export const SURVEYED_ANSWERS: readonly SurveyedLevel[] = ["none", "partial", "full", "unknown"];

/**
 * The question that asks those concerned how far a structure takes them in, in the languages of the ready-made sets.
 * Our own wording. Its id carries the structure's, so that answers can be set beside judgements about it.
 */
export function structureQuestion({ id, name }: Pick<Structure, "id" | "name">): ChoiceQuestion {
  return {
    id: `${PREFIX}${id}`,
    kind: "choice",
    prompt: {
      en: `${BEFORE_NAME}${name}${AFTER_NAME}`,
      da: `I hvor høj grad omfatter “${name}” folk i din rolle?`,
      de: `Inwieweit bezieht „${name}“ Menschen in Ihrer Rolle ein?`,
      es: `¿Hasta qué punto incluye «${name}» a las personas de su función?`,
      // A name in other letters stands by itself, or the marks around it would turn over.
      ar: `إلى أي مدى يشمل «\u2068${name}\u2069» الأشخاص الذين لهم مثل دوركم؟`,
    },
    choices: {
      en: ["Not at all", "Partly", "Fully", "I do not know it"],
      da: ["Slet ikke", "Delvist", "Fuldt ud", "Det kender jeg ikke"],
      de: ["Gar nicht", "Teilweise", "Vollständig", "Kenne ich nicht"],
      es: ["Nada", "En parte", "Por completo", "No lo conozco"],
      ar: ["لا يشملهم إطلاقًا", "جزئيًا", "كليًا", "لا أعرفه"],
    },
  };
}

/** The structure that a question asks about; undefined for any other question. */
export function structureAskedBy(questionId: string): string | undefined {
  return ID.exec(questionId)?.[1];
}

/** A structure's name as its question was worded; undefined where the wording is not ours. */
export function nameAskedBy({ prompt }: Pick<ChoiceQuestion, "prompt">): string | undefined {
  const words = prompt.en ?? "";
  const isOurs = words.startsWith(BEFORE_NAME) && words.endsWith(AFTER_NAME);
  return isOurs ? words.slice(BEFORE_NAME.length, -AFTER_NAME.length) : undefined;
}

const PREFIX = "structure.";
const ID = /^structure\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const BEFORE_NAME = "How far does “";
const AFTER_NAME = "” include people of your role?";
