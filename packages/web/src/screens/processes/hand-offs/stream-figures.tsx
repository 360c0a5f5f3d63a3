import { keyFigures } from "@interrelate/pictures";
import styles from "./hand-offs.module.css";
import { outsideNotes } from "./outside-notes.ts";
import type { ReadProcess } from "./process-of.ts";
import { streamTexts as texts } from "./texts.ts";

/** Lead time, touch time, waiting and hand-offs as figures, with what they rest on and what is missing. */
export function StreamFigures({ process }: { process: ReadProcess }) {
  const figures = keyFigures(process);
  const notes = streamNotes(process);
  return (
    <section className={styles.stream} aria-label={texts.label}>
      <dl className={styles.figures}>
        {figures.map(({ figure, name }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** What has to be known about the times of a map, in sentences. */
function streamNotes(process: ReadProcess): string[] {
  const { content, stream } = process;
  const { why, missing, decisions, repeats } = stream;
  if (content.steps.length === 0) return [];
  const named = (ids: readonly string[]) =>
    ids
      .flatMap((id) => content.steps.find((step) => step.id === id) ?? [])
      .map(({ name, kind }) => name || texts.unnamed(kind));
  return [
    ...(why === null ? [] : [why === "missing" ? texts.missing(named(missing)) : texts.why[why]]),
    ...(decisions.length === 0 ? [] : [texts.decisions(named(decisions))]),
    ...(repeats.length === 0 ? [] : [texts.repeats(repeats.length)]),
    ...outsideNotes(process),
  ];
}
