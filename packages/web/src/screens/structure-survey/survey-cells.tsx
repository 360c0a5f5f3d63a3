import { levelOf } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useState } from "react";
import { InclusionDot } from "../structures/inclusion-dot.tsx";
import { inventoryTexts } from "../structures/texts.ts";
import type { Judgement } from "../structures/use-structures.ts";
import { evidenceWith } from "./evidence-with.ts";
import { comparedWith, evidenceOf, isDiffering, saidWords } from "./said.ts";
import { ShareBar } from "./share-bar.tsx";
import styles from "./structure-survey.module.css";
import type { AskedStructure, SurveyRow } from "./survey-rows.ts";
import { saidTexts, surveyTexts as texts } from "./texts.ts";

/** What is needed to show what people say, as a table or as cards. */
export interface SurveyShown {
  asked: readonly AskedStructure[];
  /** The rows that come first under their structure, by their keys. */
  first: ReadonlySet<string>;
  threshold: number;
  onJudge: (judgement: Judgement) => void;
}

/** What a workgroup says: the level, and the counts that may be told with a bar. */
export function Said({ row: { answers, together }, threshold }: { row: SurveyRow; threshold: number }) {
  const { level, people, counts } = answers;
  if (level === null) return null;
  return (
    <>
      <span className={styles.level}>
        <InclusionDot level={level} /> {saidTexts.levels[level]}
      </span>
      {counts.length > 0 && <ShareBar counts={counts} people={people ?? 0} />}
      <span className={styles.soft}>{saidWords(answers, threshold)}</span>
      {together.length > 0 && <span className={styles.soft}>{saidTexts.together(together)}</span>}
    </>
  );
}

/** What was judged, with what that rests on. */
export function Judged({ row: { structure, workgroup, inclusion } }: { row: SurveyRow }) {
  const level = levelOf(structure, workgroup.id);
  return (
    <>
      <span className={styles.level}>
        <InclusionDot level={level} /> {inventoryTexts.levels[level]}
      </span>
      {inclusion?.evidence && <span className={styles.soft}>{inclusion.evidence}</span>}
    </>
  );
}

/**
 * How the two stand to each other; and one press that takes over what people say, which can be undone. The words on which
 * the judgement rested stay, with those of the survey behind them.
 */
export function Beside({ row, onJudge }: { row: SurveyRow; onJudge: SurveyShown["onJudge"] }) {
  const { structure, workgroup, answers, inclusion } = row;
  const [before, setBefore] = useState<Pick<Judgement, "level" | "evidence"> | null>(null);
  const compared = comparedWith(answers, inclusion);
  const { level } = answers;
  if (level === null || level === "unknown") return <Comparison compared={compared} />;
  const standing = { level: inclusion?.level ?? null, evidence: inclusion?.evidence ?? "" };
  const taken = before && evidenceWith(before.evidence, evidenceOf(row));
  const place = { structureId: structure.id, workgroupId: workgroup.id };
  const isTaken = before !== null && standing.level === level && standing.evidence === taken?.evidence;
  const { evidence, fits } = isTaken && taken ? taken : evidenceWith(standing.evidence, evidenceOf(row));
  const takeOver = () => {
    setBefore(standing);
    onJudge({ ...place, level, evidence });
  };
  const undo = (judgement: Pick<Judgement, "level" | "evidence">) => {
    setBefore(null);
    onJudge({ ...place, ...judgement });
  };
  return (
    <>
      <Comparison compared={compared} />
      {(isTaken || compared !== "alike") && (
        // One button that turns into its own undoing, so that nobody loses their place.
        <Button
          className={styles.take ?? ""}
          variant="default"
          size="sm"
          data-print="no"
          aria-label={
            isTaken
              ? texts.undoLabel(structure.name, workgroup.name)
              : texts.takeOverLabel(structure.name, workgroup.name, saidTexts.levels[level])
          }
          onClick={() => (isTaken ? undo(before) : takeOver())}
        >
          {isTaken ? texts.undo : texts.takeOver}
        </Button>
      )}
      {(isTaken || compared !== "alike") && !fits && (
        <span className={styles.soft}>{isTaken ? texts.levelTaken : texts.onlyLevel}</span>
      )}
    </>
  );
}

function Comparison({ compared }: { compared: ReturnType<typeof comparedWith> }) {
  return (
    <span className={styles.compared} data-differing={isDiffering(compared)}>
      {texts.compared[compared]}
    </span>
  );
}
