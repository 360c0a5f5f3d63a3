import type { StructureInclusion, StructureKind, Workgroup } from "@interrelate/contract";
import { Button, Radio, Textarea } from "@mantine/core";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import { useDraft } from "./use-draft.ts";
import type { Judgement } from "./use-structures.ts";

interface JudgeFormProps {
  kind: StructureKind | undefined;
  workgroup: Workgroup;
  inclusion: StructureInclusion | undefined;
  onJudge: (part: Pick<Judgement, "level" | "evidence">) => void;
  onClose: () => void;
}

/** Judges how far a structure takes in one workgroup, and what that rests on. Everything is saved as it is given. */
export function JudgeForm({ kind, workgroup, inclusion, onJudge, onClose }: JudgeFormProps) {
  const level = inclusion?.level ?? "unknown";
  const evidence = useDraft(inclusion?.evidence ?? "", (words) => {
    if (inclusion !== undefined) onJudge({ level: inclusion.level, evidence: words });
  });
  const choose = (value: string) =>
    onJudge({
      level: value === "unknown" ? null : (value as StructureInclusion["level"]),
      evidence: evidence.value.trim(),
    });
  const looks: Partial<Record<string, string | undefined>> = { full: kind?.full, partial: kind?.partial };
  return (
    <div className={styles.judge}>
      <Radio.Group label={texts.judge.question(workgroup.name)} value={level} onChange={choose}>
        <div className={styles.levels}>
          {(["full", "partial", "none", "unknown"] as const).map((each) => (
            <Radio key={each} value={each} label={texts.levels[each]} description={looks[each]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={texts.judge.evidence}
        description={inclusion === undefined ? texts.judge.evidenceFirst : undefined}
        placeholder={texts.judge.evidencePlaceholder}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        {...evidence.field}
      />
      {inclusion && inclusion.judgedOn !== "" && (
        <p className={styles.soft}>{texts.judge.by(inclusion.judgedBy, inclusion.judgedOn)}</p>
      )}
      <Button
        variant="default"
        size="sm"
        onClick={() => {
          evidence.settle();
          onClose();
        }}
      >
        {texts.judge.close}
      </Button>
    </div>
  );
}
