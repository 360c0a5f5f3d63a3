import type { InstrumentItem } from "@interrelate/contract";
import type { Survey } from "../answering/survey.ts";
import { fill } from "../texts/survey-texts.ts";
import { wordingIn } from "../texts/wording-in.ts";
import { html, type Markup, type Piece } from "./html.ts";
import type { Frame } from "./page.ts";
import { processWords } from "./process-words.ts";
import { worded } from "./worded.ts";

/** The words of a question, with the work process, or the work for a client, in its place. */
export function questionWords(frame: Frame, item: InstrumentItem, survey: Survey): Piece {
  const asked = wordingIn(item.question, frame.texts.language);
  const process = processWords(frame.texts, survey, asked.language);
  return worded(frame, fill(asked.wording, asked.language, { process }), asked);
}

/**
 * The five answers to a question about a workgroup, one under the other.
 *
 * @param name of the field; the value is the answer's position from 1.
 */
export function answerChoice(frame: Frame, item: InstrumentItem, name: string, chosen: number | null): Markup {
  const answers = wordingIn(item.answers, frame.texts.language);
  return html`${answers.wording.map(
    (answer, place) =>
      html`<label class="answer"><input type="radio" name="${name}" value="${place + 1}"${chosen === place + 1 && html` checked`}><span>${worded(frame, answer, answers)}</span></label>`,
  )}`;
}
