import type { ContextRating } from "@interrelate/contract";
import { Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { longDay } from "../../../ui/words.ts";
import styles from "./context.module.css";
import { ASPECTS, type Aspect, levelName, texts } from "./texts.ts";
import type { SentRating } from "./use-context.ts";

interface ContextFormProps {
  heading: string;
  rating: ContextRating | undefined;
  onRate: (part: Partial<SentRating>) => void;
}

/** Judges the work at one place, and what that rests on. Everything is saved as it is given. */
export function ContextForm({ heading, rating, onRate }: ContextFormProps) {
  const stored = rating?.evidence ?? "";
  const [draft, setDraft] = useState(stored);
  const isJudged = ASPECTS.some((aspect) => (rating?.[aspect] ?? null) !== null);
  return (
    <section className={styles.form} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {ASPECTS.map((aspect) => (
        <AspectField
          key={aspect}
          aspect={aspect}
          level={rating?.[aspect] ?? null}
          onLevel={(level) => onRate({ [aspect]: level, evidence: draft.trim() })}
        />
      ))}
      <Textarea
        label={texts.evidence}
        description={isJudged ? undefined : texts.evidenceFirst}
        placeholder={texts.evidencePlaceholder}
        value={draft}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (isJudged && draft.trim() !== stored) onRate({ evidence: draft.trim() });
        }}
      />
      {rating && rating.judgedOn !== "" && (
        <p className={styles.soft}>{texts.by(rating.judgedBy, longDay(rating.judgedOn))}</p>
      )}
    </section>
  );
}

interface AspectFieldProps {
  aspect: Aspect;
  level: number | null;
  onLevel: (level: number | null) => void;
}

/** A choice stands at once; that it is being kept is known a moment later, and would let it fall back meanwhile. */
function AspectField({ aspect, level, onLevel }: AspectFieldProps) {
  const [chosen, setChosen] = useState<number | null>();
  if (chosen === level) setChosen(undefined);
  const choose = (value: string) => {
    const next = value === "" ? null : Number(value);
    setChosen(next);
    onLevel(next);
  };
  return (
    <Radio.Group
      label={texts.question[aspect]}
      value={String((chosen === undefined ? level : chosen) ?? "")}
      onChange={choose}
      classNames={{ label: styles.question ?? "" }}
    >
      <div className={styles.levels}>
        {texts.means[aspect].map((meaning, place) => (
          <Radio key={meaning} value={String(place + 1)} label={levelName(aspect, place + 1)} description={meaning} />
        ))}
        <Radio value="" label={texts.unjudged} />
      </div>
    </Radio.Group>
  );
}
