import type { Structure, StructureKind, Workgroup } from "@interrelate/contract";
import { levelOf } from "@interrelate/work";
import type { KeyboardEvent } from "react";
import { InclusionDot } from "./inclusion-dot.tsx";
import { JudgeForm } from "./judge-form.tsx";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import { Unfolding } from "./unfolding.tsx";
import type { Judgement } from "./use-structures.ts";
import { useUnfolded } from "./use-unfolded.ts";

interface InclusionCellProps {
  structure: Structure;
  kind: StructureKind | undefined;
  workgroup: Workgroup;
  /** Whether it is the one cell that Tab reaches. */
  isStop: boolean;
  isNarrow: boolean;
  onFocus: () => void;
  onJudge: (judgement: Judgement) => void;
}

const KEYS = { f: "full", p: "partial", n: "none", Delete: null, Backspace: null } as const;

/** One workgroup in one structure: a dot that opens a form, or is judged by one key. */
export function InclusionCell(props: InclusionCellProps) {
  const { structure, kind, workgroup, isStop, isNarrow, onFocus, onJudge } = props;
  const unfolded = useUnfolded(isNarrow);
  const level = levelOf(structure, workgroup.id);
  const inclusion = structure.inclusions.find(({ workgroupId }) => workgroupId === workgroup.id);
  const judge = (part: Pick<Judgement, "level" | "evidence">) =>
    onJudge({ structureId: structure.id, workgroupId: workgroup.id, ...part });
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!plain || !(key in KEYS)) return;
    event.preventDefault();
    judge({ level: KEYS[key as keyof typeof KEYS], evidence: inclusion?.evidence ?? "" });
  };
  const button = (
    <button
      type="button"
      className={styles.cell}
      data-cell={`${structure.id} ${workgroup.id}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={texts.cell(structure.name, workgroup.name, texts.levels[level], inclusion?.evidence ?? "")}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={() => unfolded.onChange(!unfolded.isOpen)}
    >
      <InclusionDot level={level} />
      {inclusion?.evidence && <span className={styles.hasEvidence} />}
    </button>
  );
  return (
    <Unfolding
      unfolded={unfolded}
      isNarrow={isNarrow}
      title={structure.name}
      label={texts.judge.label(structure.name, workgroup.name)}
      button={button}
    >
      <JudgeForm
        kind={kind}
        workgroup={workgroup}
        inclusion={inclusion}
        onJudge={judge}
        onClose={() => unfolded.onChange(false)}
      />
    </Unfolding>
  );
}
