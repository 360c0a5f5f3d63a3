import type { MapContent, MapStep, Workgroup } from "@interrelate/contract";
import { durationWords, inSentence } from "@interrelate/pictures";
import styles from "./side-by-side.module.css";
import { stepChanges } from "./step-changes.ts";
import { texts } from "./texts.ts";

interface StepDifferencesProps {
  before: MapContent;
  after: MapContent;
  names: { before: string; after: string };
  workgroups: readonly Workgroup[];
}

/** Which steps came and went, which moved to another workgroup, and which take another time. */
export function StepDifferences({ before, after, names, workgroups }: StepDifferencesProps) {
  const { added, removed, moved, retimed } = stepChanges(before, after);
  const group = ({ workgroupId }: MapStep) => inSentence(workgroups.find(({ id }) => id === workgroupId)?.name ?? "");
  const lines = [
    ...(removed.length === 0 ? [] : [texts.onlyIn(names.before, removed.map(stepName))]),
    ...(added.length === 0 ? [] : [texts.onlyIn(names.after, added.map(stepName))]),
    ...moved.map((pair) => texts.moved(stepName(pair.after), group(pair.before), group(pair.after))),
    ...retimed.map((pair) => texts.retimed(stepName(pair.after), time(pair.before), time(pair.after))),
  ];
  if (lines.length === 0) return <p>{texts.noSteps}</p>;
  return (
    <ul className={styles.steps}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike and never move
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}

function stepName({ name }: MapStep): string {
  return name === "" ? texts.unnamed : texts.quoted(name);
}

function time({ minutes }: MapStep): string {
  return minutes === null ? texts.noTime : durationWords(minutes);
}
